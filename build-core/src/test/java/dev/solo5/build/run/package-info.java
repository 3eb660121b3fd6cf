@NullMarked
package dev.solo5.build.run;

import org.jspecify.annotations.NullMarked;
