/** What tests of programs stand on. */
@NullMarked
package dev.solo5.guest.simulation;

import org.jspecify.annotations.NullMarked;
