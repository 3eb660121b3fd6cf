@NullMarked
package dev.solo5.build.output;

import org.jspecify.annotations.NullMarked;
