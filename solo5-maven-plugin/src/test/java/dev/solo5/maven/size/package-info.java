@NullMarked
package dev.solo5.maven.size;

import org.jspecify.annotations.NullMarked;
