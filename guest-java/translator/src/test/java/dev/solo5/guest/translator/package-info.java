/** Programs translated, compiled, and run under spt beside a JVM. */
@NullMarked
package dev.solo5.guest.translator;

import org.jspecify.annotations.NullMarked;
