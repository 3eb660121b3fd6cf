/** Tests of the virtio tender, those named Qemu with real machines. */
@NullMarked
package dev.solo5.tender.virtio;

import org.jspecify.annotations.NullMarked;
