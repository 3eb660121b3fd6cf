/** What kernel and C library headers say: constants and structure offsets, no behaviour. */
@NullMarked
package dev.solo5.linux.abi;

import org.jspecify.annotations.NullMarked;
