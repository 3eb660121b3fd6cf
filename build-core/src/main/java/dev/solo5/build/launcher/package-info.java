/** Typed launchers, Java sources for tests, of the project's unikernel and of released ones. */
@NullMarked
package dev.solo5.build.launcher;

import org.jspecify.annotations.NullMarked;
