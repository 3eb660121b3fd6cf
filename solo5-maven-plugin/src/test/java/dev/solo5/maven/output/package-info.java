@NullMarked
package dev.solo5.maven.output;

import org.jspecify.annotations.NullMarked;
