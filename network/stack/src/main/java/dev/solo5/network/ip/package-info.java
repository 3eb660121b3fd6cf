/** Ethernet, ARP, IPv4 and ICMP as bytes; no state, no I/O. */
@NullMarked
package dev.solo5.network.ip;

import org.jspecify.annotations.NullMarked;
