/** Tests. */
@NullMarked
package dev.solo5.tender.probe;

import org.jspecify.annotations.NullMarked;
