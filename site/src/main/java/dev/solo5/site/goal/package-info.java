/** Pages of the plugin's goals, from its descriptor and its sources. */
@NullMarked
package dev.solo5.site.goal;

import org.jspecify.annotations.NullMarked;
