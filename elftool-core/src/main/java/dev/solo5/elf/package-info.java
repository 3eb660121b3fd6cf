/**
 * ELF files of unikernels: header, Solo5 notes and loadable segments, checked as every tender must
 * check them.
 */
@NullMarked
package dev.solo5.elf;

import org.jspecify.annotations.NullMarked;
