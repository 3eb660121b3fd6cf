/** Programs in Java as programs in C. */
@NullMarked
package dev.solo5.guest.translator;

import org.jspecify.annotations.NullMarked;
