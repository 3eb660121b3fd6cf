/**
 * What is noted of a run, and the file that it goes to. Begin with {@link
 * dev.solo5.tender.report.RunRecorder}.
 */
@NullMarked
package dev.solo5.tender.report;

import org.jspecify.annotations.NullMarked;
