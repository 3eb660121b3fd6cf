/**
 * The application manifest: the devices of a unikernel, its JSON text, and its binary form in an
 * ELF NOTE.
 */
@NullMarked
package dev.solo5.manifest;

import org.jspecify.annotations.NullMarked;
