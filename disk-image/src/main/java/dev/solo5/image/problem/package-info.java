/** Why an image can't be made, as data. */
@NullMarked
package dev.solo5.image.problem;

import org.jspecify.annotations.NullMarked;
