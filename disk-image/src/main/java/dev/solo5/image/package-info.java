/** Disks that boot a unikernel: what is wanted, and the making of it. */
@NullMarked
package dev.solo5.image;

import org.jspecify.annotations.NullMarked;
