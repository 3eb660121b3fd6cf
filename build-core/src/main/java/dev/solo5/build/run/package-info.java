/** One run of a unikernel: what was asked, which target, how it ended. */
@NullMarked
package dev.solo5.build.run;

import org.jspecify.annotations.NullMarked;
