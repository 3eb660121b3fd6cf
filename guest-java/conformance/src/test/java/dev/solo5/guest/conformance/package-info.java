/** Programs that print the same on a JVM and in a guest, and the tests that compare. */
package dev.solo5.guest.conformance;
