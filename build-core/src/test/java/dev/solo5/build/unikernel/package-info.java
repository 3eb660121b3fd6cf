@NullMarked
package dev.solo5.build.unikernel;

import org.jspecify.annotations.NullMarked;
