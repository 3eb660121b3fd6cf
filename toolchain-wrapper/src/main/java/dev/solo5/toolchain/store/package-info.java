/** A content-addressed directory shared by concurrent processes. */
@NullMarked
package dev.solo5.toolchain.store;

import org.jspecify.annotations.NullMarked;
