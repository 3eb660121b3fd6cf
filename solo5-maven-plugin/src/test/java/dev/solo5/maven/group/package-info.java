@NullMarked
package dev.solo5.maven.group;

import org.jspecify.annotations.NullMarked;
