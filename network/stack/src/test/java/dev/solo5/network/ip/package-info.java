@NullMarked
package dev.solo5.network.ip;

import org.jspecify.annotations.NullMarked;
