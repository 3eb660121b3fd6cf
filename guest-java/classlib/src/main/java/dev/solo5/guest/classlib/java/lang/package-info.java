/** {@code java.lang}. */
@NullMarked
package dev.solo5.guest.classlib.java.lang;

import org.jspecify.annotations.NullMarked;
