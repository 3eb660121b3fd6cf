/**
 * What outlives Maven: the process that keeps a detached guest, and what it leaves for others to
 * find. Nothing but the JDK, since it runs from the jar of this module alone.
 */
@NullMarked
package dev.solo5.build.keeper;

import org.jspecify.annotations.NullMarked;
