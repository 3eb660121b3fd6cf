/** Programs about whole. */
package dev.solo5.guest.conformance.whole;
