/**
 * Groups of parameters, filled when a goal is configured. Read by any JDK from 8 on, as Maven looks
 * for what configures a goal before it starts one.
 */
@NullMarked
package dev.solo5.maven.group;

import org.jspecify.annotations.NullMarked;
