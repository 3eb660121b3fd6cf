@NullMarked
package dev.solo5.maven.build;

import org.jspecify.annotations.NullMarked;
