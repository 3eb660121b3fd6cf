/** Network descriptors: one read or write is one frame. */
@NullMarked
package dev.solo5.linux.net;

import org.jspecify.annotations.NullMarked;
