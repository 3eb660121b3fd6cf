/** How threads of a guest wait. */
@NullMarked
package dev.solo5.guest.classlib.java.threads;

import org.jspecify.annotations.NullMarked;
