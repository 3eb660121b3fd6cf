/** Tests of ELF files. */
@NullMarked
package dev.solo5.elf;

import org.jspecify.annotations.NullMarked;
