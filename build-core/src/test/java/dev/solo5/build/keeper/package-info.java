@NullMarked
package dev.solo5.build.keeper;

import org.jspecify.annotations.NullMarked;
