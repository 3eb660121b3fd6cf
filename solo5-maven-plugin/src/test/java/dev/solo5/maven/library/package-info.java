@NullMarked
package dev.solo5.maven.library;

import org.jspecify.annotations.NullMarked;
