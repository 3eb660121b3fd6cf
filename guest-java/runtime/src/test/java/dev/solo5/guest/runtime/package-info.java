/** Tests of the runtime that need no guest. */
@NullMarked
package dev.solo5.guest.runtime;

import org.jspecify.annotations.NullMarked;
