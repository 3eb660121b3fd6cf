/** Text for people and shells that many modules write. */
@NullMarked
package dev.solo5.text;

import org.jspecify.annotations.NullMarked;
