@NullMarked
package dev.solo5.network.lan;

import org.jspecify.annotations.NullMarked;
