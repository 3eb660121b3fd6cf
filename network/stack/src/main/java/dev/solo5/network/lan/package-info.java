/** The switch between the ports of a segment; without I/O. */
@NullMarked
package dev.solo5.network.lan;

import org.jspecify.annotations.NullMarked;
