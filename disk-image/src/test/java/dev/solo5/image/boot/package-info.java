/** Tests. */
@NullMarked
package dev.solo5.image.boot;

import org.jspecify.annotations.NullMarked;
