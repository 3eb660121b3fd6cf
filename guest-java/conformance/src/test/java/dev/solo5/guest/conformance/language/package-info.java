/** Programs about language. */
package dev.solo5.guest.conformance.language;
