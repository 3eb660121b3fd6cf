/** Programs about memory. */
package dev.solo5.guest.conformance.memory;
