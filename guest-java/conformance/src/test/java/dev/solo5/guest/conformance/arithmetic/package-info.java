/** Programs about arithmetic. */
package dev.solo5.guest.conformance.arithmetic;
