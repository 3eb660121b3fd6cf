@NullMarked
package dev.solo5.maven.keeper;

import org.jspecify.annotations.NullMarked;
