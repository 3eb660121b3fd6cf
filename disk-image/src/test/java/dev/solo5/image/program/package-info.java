/** Tests. */
@NullMarked
package dev.solo5.image.program;

import org.jspecify.annotations.NullMarked;
