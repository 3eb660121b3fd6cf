/** Tests of the pages on the interfaces in Java. */
@NullMarked
package dev.solo5.site.api;

import org.jspecify.annotations.NullMarked;
