/** What the guest finds when it starts: memory layout, page tables, registers, boot information. */
@NullMarked
package dev.solo5.tender.hvt.machine;

import org.jspecify.annotations.NullMarked;
