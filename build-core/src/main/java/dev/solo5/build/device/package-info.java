/** The devices that the POM or the command line attaches. */
@NullMarked
package dev.solo5.build.device;

import org.jspecify.annotations.NullMarked;
