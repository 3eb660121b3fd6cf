/** The ELF file into the guest. Begin with {@link dev.solo5.tender.load.OpenUnikernel}. */
@NullMarked
package dev.solo5.tender.load;

import org.jspecify.annotations.NullMarked;
