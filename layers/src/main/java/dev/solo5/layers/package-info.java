/** Rules about who may know whom, for the tests of modules. */
@NullMarked
package dev.solo5.layers;

import org.jspecify.annotations.NullMarked;
