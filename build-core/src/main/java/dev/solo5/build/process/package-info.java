/** Tenders as child JVMs: their jars, their flags, their start-up cache, the process. */
@NullMarked
package dev.solo5.build.process;

import org.jspecify.annotations.NullMarked;
