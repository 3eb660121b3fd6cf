/** Sockets and addresses. */
@NullMarked
package dev.solo5.guest.classlib.java.net;

import org.jspecify.annotations.NullMarked;
