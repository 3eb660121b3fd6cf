@NullMarked
package dev.solo5.maven;

import org.jspecify.annotations.NullMarked;
