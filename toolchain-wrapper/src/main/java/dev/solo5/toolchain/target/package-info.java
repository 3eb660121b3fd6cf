/** What a unikernel is linked for: target and architecture. */
@NullMarked
package dev.solo5.toolchain.target;

import org.jspecify.annotations.NullMarked;
