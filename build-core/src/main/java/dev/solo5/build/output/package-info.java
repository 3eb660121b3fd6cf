/** What goals say while they work, and how it looks. */
@NullMarked
package dev.solo5.build.output;

import org.jspecify.annotations.NullMarked;
