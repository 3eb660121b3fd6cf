/** Tests of the bindings: they compile, link, look at and run C sources. */
@NullMarked
package dev.solo5.bindings;

import org.jspecify.annotations.NullMarked;
