/** Of {@code java.io}. */
@NullMarked
package dev.solo5.guest.classlib.java.io;

import org.jspecify.annotations.NullMarked;
