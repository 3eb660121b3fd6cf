/** Networks in user mode: an Ethernet segment inside this process, and ports of this host on it. */
@NullMarked
package dev.solo5.network;

import org.jspecify.annotations.NullMarked;
