/**
 * The SDK: a directory with a compiler, a linker and an objcopy for unikernels under the names that
 * builds outside of Maven call, and the programs that read and run unikernels.
 */
@NullMarked
package dev.solo5.toolchain.sdk;

import org.jspecify.annotations.NullMarked;
