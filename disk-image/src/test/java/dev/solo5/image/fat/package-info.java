/** Tests. */
@NullMarked
package dev.solo5.image.fat;

import org.jspecify.annotations.NullMarked;
