/** What is found as Maven finds everything: libraries, published unikernels, the tenders. */
@NullMarked
package dev.solo5.maven.resolver;

import org.jspecify.annotations.NullMarked;
