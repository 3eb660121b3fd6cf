/** {@code java.util.concurrent.locks}, for threads that run one after the other. */
@NullUnmarked // null is what the documentation of the JDK's classes says
package dev.solo5.guest.classlib.java.util.concurrent.locks;

import org.jspecify.annotations.NullUnmarked;
