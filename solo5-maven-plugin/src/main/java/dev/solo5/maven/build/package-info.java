/** From a project's sources and manifest to its unikernels. */
@NullMarked
package dev.solo5.maven.build;

import org.jspecify.annotations.NullMarked;
