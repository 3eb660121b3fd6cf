/** Programs about collections. */
package dev.solo5.guest.conformance.collections;
