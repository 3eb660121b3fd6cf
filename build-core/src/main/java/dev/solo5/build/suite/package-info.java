/** Runs with an expected end, several at once, and their report. */
@NullMarked
package dev.solo5.build.suite;

import org.jspecify.annotations.NullMarked;
