/** Tests of the modules as a whole. */
@NullMarked
package dev.solo5.tender;

import org.jspecify.annotations.NullMarked;
