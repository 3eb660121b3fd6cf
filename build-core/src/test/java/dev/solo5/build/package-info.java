@NullMarked
package dev.solo5.build;

import org.jspecify.annotations.NullMarked;
