@NullMarked
package dev.solo5.network.outbound;

import org.jspecify.annotations.NullMarked;
