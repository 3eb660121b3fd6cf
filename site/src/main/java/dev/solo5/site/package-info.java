/** The documentation as a site: Markdown of the repository and generated pages, as HTML. */
@NullMarked
package dev.solo5.site;

import org.jspecify.annotations.NullMarked;
