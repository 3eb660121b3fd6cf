/** Measurements of this project alongside reference commands, taken in the same run. */
@NullMarked
package dev.solo5.benchmarks;

import org.jspecify.annotations.NullMarked;
