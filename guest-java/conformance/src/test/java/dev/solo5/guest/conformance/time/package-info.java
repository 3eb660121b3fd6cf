/** Programs about time. */
package dev.solo5.guest.conformance.time;
