@NullMarked
package dev.solo5.build.launcher;

import org.jspecify.annotations.NullMarked;
