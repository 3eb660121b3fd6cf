/**
 * The network ring: a guest submits frames in shared memory and goes on, a thread of the tender
 * does the rest; hvt-abi section 10. Begin with {@link dev.solo5.tender.hvt.ring.NetRing}.
 */
@NullMarked
package dev.solo5.tender.hvt.ring;

import org.jspecify.annotations.NullMarked;
