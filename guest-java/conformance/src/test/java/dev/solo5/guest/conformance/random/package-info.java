/** Programs about random. */
package dev.solo5.guest.conformance.random;
