@NullMarked
package dev.solo5.build.process;

import org.jspecify.annotations.NullMarked;
