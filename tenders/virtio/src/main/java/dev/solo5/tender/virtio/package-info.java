/** Runs unikernels of the target virtio in virtual machines of QEMU: {@code solo5-virtio-run}. */
@NullMarked
package dev.solo5.tender.virtio;

import org.jspecify.annotations.NullMarked;
