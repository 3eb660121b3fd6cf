/**
 * From a launch to a running guest, as far as the tenders agree. Begin with {@link
 * dev.solo5.tender.run.PreparedLaunch}.
 */
@NullMarked
package dev.solo5.tender.run;

import org.jspecify.annotations.NullMarked;
