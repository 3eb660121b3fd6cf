/**
 * What a program in Java has of Solo5: the console, the clocks, its arguments, its end, and the
 * devices of its manifest. In a guest these are Solo5's own; on a JVM those of a {@linkplain
 * dev.solo5.guest.simulation.Simulation simulation}.
 */
@NullMarked
package dev.solo5.guest;

import org.jspecify.annotations.NullMarked;
