@NullMarked
package dev.solo5.site.error;

import org.jspecify.annotations.NullMarked;
