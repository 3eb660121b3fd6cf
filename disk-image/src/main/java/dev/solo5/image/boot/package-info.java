/** The boot loader: its files, its configuration, its installation. */
@NullMarked
package dev.solo5.image.boot;

import org.jspecify.annotations.NullMarked;
