/** Tests. */
@NullMarked
package dev.solo5.image.container;

import org.jspecify.annotations.NullMarked;
