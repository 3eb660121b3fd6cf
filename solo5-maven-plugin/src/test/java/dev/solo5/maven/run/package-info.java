@NullMarked
package dev.solo5.maven.run;

import org.jspecify.annotations.NullMarked;
