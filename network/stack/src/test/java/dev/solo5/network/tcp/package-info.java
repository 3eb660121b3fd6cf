@NullMarked
package dev.solo5.network.tcp;

import org.jspecify.annotations.NullMarked;
