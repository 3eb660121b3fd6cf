/** Finding a C compiler with its linker and objcopy, and the flags each kind wants. */
@NullMarked
package dev.solo5.toolchain.compiler;

import org.jspecify.annotations.NullMarked;
