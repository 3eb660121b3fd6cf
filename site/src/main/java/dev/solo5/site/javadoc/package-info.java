/** Javadoc of the repository's sources, as Markdown. */
@NullMarked
package dev.solo5.site.javadoc;

import org.jspecify.annotations.NullMarked;
