/** Of {@code java.math}. */
@NullMarked
package dev.solo5.guest.classlib.java.math;

import org.jspecify.annotations.NullMarked;
