/** Source code made from a manifest: C of its NOTE, Java of a launcher. */
@NullMarked
package dev.solo5.codegen;

import org.jspecify.annotations.NullMarked;
