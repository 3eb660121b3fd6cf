/** Unikernels built with the SDK and run by its tenders. */
@NullMarked
package dev.solo5.conformance;

import org.jspecify.annotations.NullMarked;
