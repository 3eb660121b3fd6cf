/** Of {@code java.nio.charset}. */
@NullMarked
package dev.solo5.guest.classlib.java.nio.charset;

import org.jspecify.annotations.NullMarked;
