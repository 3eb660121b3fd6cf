/** What translated code calls in a guest. Nothing here runs in a JVM. */
@NullMarked
package dev.solo5.guest.runtime;

import org.jspecify.annotations.NullMarked;
