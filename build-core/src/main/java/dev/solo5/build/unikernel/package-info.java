/** The parts of a unikernel's file that goals read. */
@NullMarked
package dev.solo5.build.unikernel;

import org.jspecify.annotations.NullMarked;
