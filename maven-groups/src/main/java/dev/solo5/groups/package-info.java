/** Groups of parameters, as maven-plugin-plugin is told of them. */
@NullMarked
package dev.solo5.groups;

import org.jspecify.annotations.NullMarked;
