@NullMarked
package dev.solo5.maven.test;

import org.jspecify.annotations.NullMarked;
