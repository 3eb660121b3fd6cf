/**
 * What the API stands on: in a guest the runtime, on a JVM a simulation. Programs do not use it.
 */
@NullMarked
package dev.solo5.guest.platform;

import org.jspecify.annotations.NullMarked;
