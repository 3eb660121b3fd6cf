/** DHCP, RFC 2131: messages as bytes, and a server as a state machine; no I/O. */
@NullMarked
package dev.solo5.network.dhcp;

import org.jspecify.annotations.NullMarked;
