/** Which destinations outside of its network a guest may reach, as a decision without I/O. */
@NullMarked
package dev.solo5.network.outbound;

import org.jspecify.annotations.NullMarked;
