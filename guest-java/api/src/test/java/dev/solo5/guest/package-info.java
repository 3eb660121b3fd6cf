/** The API on a JVM. */
@NullMarked
package dev.solo5.guest;

import org.jspecify.annotations.NullMarked;
