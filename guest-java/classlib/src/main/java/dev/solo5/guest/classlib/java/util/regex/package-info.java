/** Of {@code java.util.regex}. */
@NullMarked
package dev.solo5.guest.classlib.java.util.regex;

import org.jspecify.annotations.NullMarked;
