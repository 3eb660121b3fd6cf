/** Programs about floating. */
package dev.solo5.guest.conformance.floating;
