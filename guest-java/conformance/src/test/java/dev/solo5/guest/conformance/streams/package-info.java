/** Programs about streams. */
package dev.solo5.guest.conformance.streams;
