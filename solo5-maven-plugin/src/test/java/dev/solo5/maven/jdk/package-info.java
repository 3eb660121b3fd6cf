@NullMarked
package dev.solo5.maven.jdk;

import org.jspecify.annotations.NullMarked;
