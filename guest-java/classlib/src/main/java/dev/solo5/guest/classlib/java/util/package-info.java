/** {@code java.util}. */
@NullUnmarked // null is what the documentation of the JDK's classes says
package dev.solo5.guest.classlib.java.util;

import org.jspecify.annotations.NullUnmarked;
