/** Programs about text. */
package dev.solo5.guest.conformance.text;
