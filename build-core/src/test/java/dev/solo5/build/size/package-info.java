@NullMarked
package dev.solo5.build.size;

import org.jspecify.annotations.NullMarked;
