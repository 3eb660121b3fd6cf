/** Addresses of networks as values: parsed, checked and printed here, and nowhere else. */
@NullMarked
package dev.solo5.network.address;

import org.jspecify.annotations.NullMarked;
