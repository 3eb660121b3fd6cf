/** Tests. */
@NullMarked
package dev.solo5.tender.attach;

import org.jspecify.annotations.NullMarked;
