@NullMarked
package dev.solo5.network.dns;

import org.jspecify.annotations.NullMarked;
