@NullMarked
package dev.solo5.network.udp;

import org.jspecify.annotations.NullMarked;
