/** Devices, clocks and an end for a program that runs on a JVM: for its tests, and in an IDE. */
@NullMarked
package dev.solo5.guest.simulation;

import org.jspecify.annotations.NullMarked;
