/**
 * TCP as its client side needs it, RFC 9293: state machine without I/O and without a clock of its
 * own.
 */
@NullMarked
package dev.solo5.network.tcp;

import org.jspecify.annotations.NullMarked;
