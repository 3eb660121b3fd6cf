/** Tests. */
@NullMarked
package dev.solo5.tender.report;

import org.jspecify.annotations.NullMarked;
