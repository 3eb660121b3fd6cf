/** How large a unikernel is, what of, and what changed since it was built before. */
@NullMarked
package dev.solo5.maven.size;

import org.jspecify.annotations.NullMarked;
