/** What other builds published: libraries, how they are packed and used, and unikernels. */
@NullMarked
package dev.solo5.build.library;

import org.jspecify.annotations.NullMarked;
