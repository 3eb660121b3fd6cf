/** How large a unikernel is, what of, and what changed since it was built before. */
@NullMarked
package dev.solo5.build.size;

import org.jspecify.annotations.NullMarked;
