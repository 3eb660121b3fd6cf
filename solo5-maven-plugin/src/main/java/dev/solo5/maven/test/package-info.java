/** Runs with an expected end, several at once, and their report. */
@NullMarked
package dev.solo5.maven.test;

import org.jspecify.annotations.NullMarked;
