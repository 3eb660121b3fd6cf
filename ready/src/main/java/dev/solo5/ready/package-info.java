/** Waiting until a guest is ready, with a limit. */
@NullMarked
package dev.solo5.ready;

import org.jspecify.annotations.NullMarked;
