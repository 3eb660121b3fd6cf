/** One method per system call, each giving a value or a negative errno; no policy. */
@NullMarked
package dev.solo5.linux.call;

import org.jspecify.annotations.NullMarked;
