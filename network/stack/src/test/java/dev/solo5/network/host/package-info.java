@NullMarked
package dev.solo5.network.host;

import org.jspecify.annotations.NullMarked;
