/** The host on a segment: neighbours, echo, TCP, UDP; without I/O. */
@NullMarked
package dev.solo5.network.host;

import org.jspecify.annotations.NullMarked;
