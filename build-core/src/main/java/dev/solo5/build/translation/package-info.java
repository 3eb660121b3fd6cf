/** From class files to sources in C, by a translator in a process of its own. */
@NullMarked
package dev.solo5.build.translation;

import org.jspecify.annotations.NullMarked;
