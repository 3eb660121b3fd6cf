/** Tests. */
@NullMarked
package dev.solo5.tender.line;

import org.jspecify.annotations.NullMarked;
