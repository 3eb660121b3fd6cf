@NullMarked
package dev.solo5.build.watch;

import org.jspecify.annotations.NullMarked;
