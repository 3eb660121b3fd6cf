/** Programs about threads. */
package dev.solo5.guest.conformance.threads;
