/** Guests that run alongside the build, from one goal to another. */
@NullMarked
package dev.solo5.build.instance;

import org.jspecify.annotations.NullMarked;
