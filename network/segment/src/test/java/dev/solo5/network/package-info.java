@NullMarked
package dev.solo5.network;

import org.jspecify.annotations.NullMarked;
