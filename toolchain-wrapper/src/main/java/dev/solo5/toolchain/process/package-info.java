/** The machine as a build sees it: environment, processes, time. */
@NullMarked
package dev.solo5.toolchain.process;

import org.jspecify.annotations.NullMarked;
