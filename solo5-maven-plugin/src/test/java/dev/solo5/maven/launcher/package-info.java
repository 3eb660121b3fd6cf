@NullMarked
package dev.solo5.maven.launcher;

import org.jspecify.annotations.NullMarked;
