/** The file of a unikernel, as far as goals look into it. */
@NullMarked
package dev.solo5.maven.unikernel;

import org.jspecify.annotations.NullMarked;
