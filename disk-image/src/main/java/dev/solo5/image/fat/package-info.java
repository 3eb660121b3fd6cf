/** The FAT32 file system that a boot loader reads its files from. */
@NullMarked
package dev.solo5.image.fat;

import org.jspecify.annotations.NullMarked;
