@NullMarked
package dev.solo5.site.javadoc;

import org.jspecify.annotations.NullMarked;
