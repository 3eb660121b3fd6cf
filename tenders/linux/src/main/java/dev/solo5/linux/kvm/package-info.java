/** The Linux hypervisor: one handle per descriptor, exits as a sealed type. */
@NullMarked
package dev.solo5.linux.kvm;

import org.jspecify.annotations.NullMarked;
