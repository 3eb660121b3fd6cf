@NullMarked
package dev.solo5.build.translation;

import org.jspecify.annotations.NullMarked;
