@NullMarked
package dev.solo5.launcher;

import org.jspecify.annotations.NullMarked;
