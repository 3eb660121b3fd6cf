/** Tests. */
@NullMarked
package dev.solo5.image;

import org.jspecify.annotations.NullMarked;
