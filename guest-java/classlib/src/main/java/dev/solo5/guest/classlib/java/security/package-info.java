/** {@code java.security}. */
@NullUnmarked // null is what the documentation of the JDK's classes says
package dev.solo5.guest.classlib.java.security;

import org.jspecify.annotations.NullUnmarked;
