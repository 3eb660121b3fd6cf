@NullMarked
package dev.solo5.maven.tender;

import org.jspecify.annotations.NullMarked;
