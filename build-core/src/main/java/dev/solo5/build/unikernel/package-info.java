/** The file of a unikernel, as far as goals look into it. */
@NullMarked
package dev.solo5.build.unikernel;

import org.jspecify.annotations.NullMarked;
