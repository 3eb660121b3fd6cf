/** Unikernels in tests of JUnit: guests that start, get ready and end with a test or its class. */
@NullMarked
package dev.solo5.junit;

import org.jspecify.annotations.NullMarked;
