/** The one door to guest memory, and what can go wrong while a guest runs. */
@NullMarked
package dev.solo5.tender.hvt.memory;

import org.jspecify.annotations.NullMarked;
