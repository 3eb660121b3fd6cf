@NullMarked
package dev.solo5.maven.problem;

import org.jspecify.annotations.NullMarked;
