@NullMarked
package dev.solo5.maven.watch;

import org.jspecify.annotations.NullMarked;
