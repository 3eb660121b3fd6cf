/** The library beside the C library of the host. */
@NullMarked
package dev.solo5.freestanding;

import org.jspecify.annotations.NullMarked;
