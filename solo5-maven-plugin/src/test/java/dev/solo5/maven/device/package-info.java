@NullMarked
package dev.solo5.maven.device;

import org.jspecify.annotations.NullMarked;
