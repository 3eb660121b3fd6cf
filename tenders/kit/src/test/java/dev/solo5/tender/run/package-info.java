/** Tests. */
@NullMarked
package dev.solo5.tender.run;

import org.jspecify.annotations.NullMarked;
