/** Child processes started with nothing but what they were given. */
@NullMarked
package dev.solo5.linux.process;

import org.jspecify.annotations.NullMarked;
