/** What a linker tells of where everything went. */
@NullMarked
package dev.solo5.toolchain.linkmap;

import org.jspecify.annotations.NullMarked;
