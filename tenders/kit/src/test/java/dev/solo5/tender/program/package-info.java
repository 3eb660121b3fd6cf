/** Tests. */
@NullMarked
package dev.solo5.tender.program;

import org.jspecify.annotations.NullMarked;
