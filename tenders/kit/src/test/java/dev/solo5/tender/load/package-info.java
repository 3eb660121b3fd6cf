/** Tests. */
@NullMarked
package dev.solo5.tender.load;

import org.jspecify.annotations.NullMarked;
