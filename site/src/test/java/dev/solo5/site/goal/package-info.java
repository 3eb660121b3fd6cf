@NullMarked
package dev.solo5.site.goal;

import org.jspecify.annotations.NullMarked;
