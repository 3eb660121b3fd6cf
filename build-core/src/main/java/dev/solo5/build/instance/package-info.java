/** Guests that run beside the build, from one goal to another. */
@NullMarked
package dev.solo5.build.instance;

import org.jspecify.annotations.NullMarked;
