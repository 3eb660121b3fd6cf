/** The program {@code solo5-virtio-mkimage}. */
@NullMarked
package dev.solo5.image.program;

import org.jspecify.annotations.NullMarked;
