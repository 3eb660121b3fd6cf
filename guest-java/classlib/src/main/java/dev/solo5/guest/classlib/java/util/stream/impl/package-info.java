/** Of the streams that TeaVM has. */
@NullUnmarked // streams carry what programs put in
package dev.solo5.guest.classlib.java.util.stream.impl;

import org.jspecify.annotations.NullUnmarked;
