@NullMarked
package dev.solo5.junit;

import org.jspecify.annotations.NullMarked;
