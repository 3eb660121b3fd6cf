/** The guest side of Solo5, compiled on demand by the user's own compiler. */
@NullMarked
package dev.solo5.toolchain.bindings;

import org.jspecify.annotations.NullMarked;
