/** What the sockets of {@code java.net} stand on: hosts on the devices, and who waits for them. */
@NullMarked
package dev.solo5.guest.classlib.java.sockets;

import org.jspecify.annotations.NullMarked;
