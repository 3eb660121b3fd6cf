/** Tests of the generated code. */
@NullMarked
package dev.solo5.codegen;

import org.jspecify.annotations.NullMarked;
