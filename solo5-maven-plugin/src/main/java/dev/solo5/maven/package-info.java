/**
 * The goals. Each mojo gathers its parameters into a request and hands it to the package that does
 * the work; what comes back as a problem leaves here as one line with advice.
 */
@NullMarked
package dev.solo5.maven;

import org.jspecify.annotations.NullMarked;
