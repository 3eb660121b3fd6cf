/** The export of an SDK: the toolchain's, with the programs that Maven finds. */
@NullMarked
package dev.solo5.build.sdk;

import org.jspecify.annotations.NullMarked;
