/** A small HTTP server, as a JDK has it. */
@NullMarked
package dev.solo5.guest.classlib.com.sun.net.httpserver;

import org.jspecify.annotations.NullMarked;
