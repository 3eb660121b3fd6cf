/** Source code made from a manifest. */
@NullMarked
package dev.solo5.codegen;

import org.jspecify.annotations.NullMarked;
