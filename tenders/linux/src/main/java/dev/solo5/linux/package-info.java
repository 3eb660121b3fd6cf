/** Handles that own a descriptor or a mapping and close it. */
@NullMarked
package dev.solo5.linux;

import org.jspecify.annotations.NullMarked;
