/** What is known about earlier builds: digests of files and what each output was made of. */
@NullMarked
package dev.solo5.toolchain.incremental;

import org.jspecify.annotations.NullMarked;
