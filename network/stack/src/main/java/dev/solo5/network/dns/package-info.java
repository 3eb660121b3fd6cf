/** DNS, RFC 1035: names and messages as bytes; no I/O. */
@NullMarked
package dev.solo5.network.dns;

import org.jspecify.annotations.NullMarked;
