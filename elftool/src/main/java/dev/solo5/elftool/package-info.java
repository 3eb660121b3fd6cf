/** The program {@code solo5-elftool}. */
@NullMarked
package dev.solo5.elftool;

import org.jspecify.annotations.NullMarked;
