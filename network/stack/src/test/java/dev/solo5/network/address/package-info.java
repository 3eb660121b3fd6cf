@NullMarked
package dev.solo5.network.address;

import org.jspecify.annotations.NullMarked;
