@NullMarked
package dev.solo5.maven.resolver;

import org.jspecify.annotations.NullMarked;
