/** Tests of the module as a whole. */
@NullMarked
package dev.solo5;

import org.jspecify.annotations.NullMarked;
