@NullMarked
package dev.solo5.maven.instance;

import org.jspecify.annotations.NullMarked;
