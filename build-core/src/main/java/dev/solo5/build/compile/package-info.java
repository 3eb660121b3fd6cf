/** From a project's sources and manifest to its unikernels. */
@NullMarked
package dev.solo5.build.compile;

import org.jspecify.annotations.NullMarked;
