@NullMarked
package dev.solo5.build.library;

import org.jspecify.annotations.NullMarked;
