@NullMarked
package dev.solo5.build.suite;

import org.jspecify.annotations.NullMarked;
