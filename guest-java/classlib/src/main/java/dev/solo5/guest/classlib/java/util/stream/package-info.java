/** Of {@code java.util.stream}. */
@NullUnmarked // streams carry what programs put in
package dev.solo5.guest.classlib.java.util.stream;

import org.jspecify.annotations.NullUnmarked;
