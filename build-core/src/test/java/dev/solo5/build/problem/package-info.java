@NullMarked
package dev.solo5.build.problem;

import org.jspecify.annotations.NullMarked;
