/** What can go wrong in a build, as data, and what compilers and linkers say, as data. */
@NullMarked
package dev.solo5.toolchain.problem;

import org.jspecify.annotations.NullMarked;
