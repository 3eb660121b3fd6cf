/** Programs about exceptions. */
package dev.solo5.guest.conformance.exceptions;
