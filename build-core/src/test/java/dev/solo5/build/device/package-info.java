@NullMarked
package dev.solo5.build.device;

import org.jspecify.annotations.NullMarked;
