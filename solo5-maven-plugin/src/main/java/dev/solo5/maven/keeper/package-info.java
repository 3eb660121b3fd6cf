/**
 * What outlives Maven: the process that keeps a detached guest, and what it leaves for others to
 * find. Nothing but the JDK, since it runs from the plugin's jar alone.
 */
@NullMarked
package dev.solo5.maven.keeper;

import org.jspecify.annotations.NullMarked;
