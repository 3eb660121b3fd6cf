@NullMarked
package dev.solo5.build.instance;

import org.jspecify.annotations.NullMarked;
