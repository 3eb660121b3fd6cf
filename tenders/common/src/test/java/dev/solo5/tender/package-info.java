/** Tests of what the tenders share. */
@NullMarked
package dev.solo5.tender;

import org.jspecify.annotations.NullMarked;
