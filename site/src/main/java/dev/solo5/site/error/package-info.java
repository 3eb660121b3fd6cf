/** The errors, from the types of problems: example, cause and cure. */
@NullMarked
package dev.solo5.site.error;

import org.jspecify.annotations.NullMarked;
