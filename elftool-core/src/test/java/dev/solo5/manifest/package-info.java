/** Tests of the manifest. */
@NullMarked
package dev.solo5.manifest;

import org.jspecify.annotations.NullMarked;
