@NullMarked
package dev.solo5.site;

import org.jspecify.annotations.NullMarked;
