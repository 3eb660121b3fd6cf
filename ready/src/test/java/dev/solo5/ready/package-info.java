@NullMarked
package dev.solo5.ready;

import org.jspecify.annotations.NullMarked;
