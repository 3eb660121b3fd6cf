/** The class library of guests, as far as a JVM can run it. */
@NullMarked
package dev.solo5.guest.classlib;

import org.jspecify.annotations.NullMarked;
