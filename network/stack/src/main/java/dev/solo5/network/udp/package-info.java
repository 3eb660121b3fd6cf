/** Datagrams, RFC 768: as packets carry them, and the ports that take them. */
@NullMarked
package dev.solo5.network.udp;

import org.jspecify.annotations.NullMarked;
