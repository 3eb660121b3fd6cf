/** Notices that files have changed, and what a developer wants to happen then. */
@NullMarked
package dev.solo5.build.watch;

import org.jspecify.annotations.NullMarked;
