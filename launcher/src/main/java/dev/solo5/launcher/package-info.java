/**
 * Guests inside this program: unikernels launched by tests and other Java code, with typed devices.
 */
@NullMarked
package dev.solo5.launcher;

import org.jspecify.annotations.NullMarked;
