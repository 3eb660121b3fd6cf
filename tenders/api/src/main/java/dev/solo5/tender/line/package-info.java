/** The command line of the tenders. Begin with {@link dev.solo5.tender.line.CommandLine}. */
@NullMarked
package dev.solo5.tender.line;

import org.jspecify.annotations.NullMarked;
