@NullMarked
package dev.solo5.build.compile;

import org.jspecify.annotations.NullMarked;
