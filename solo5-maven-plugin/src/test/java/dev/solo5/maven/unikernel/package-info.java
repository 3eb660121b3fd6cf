@NullMarked
package dev.solo5.maven.unikernel;

import org.jspecify.annotations.NullMarked;
