/** Tests of the model of a run. */
@NullMarked
package dev.solo5.tender;

import org.jspecify.annotations.NullMarked;
