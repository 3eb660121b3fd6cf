/** The tender that runs a unikernel in a virtual machine. */
@NullMarked
package dev.solo5.tender.hvt;

import org.jspecify.annotations.NullMarked;
