/**
 * One run of a unikernel as a value: what it gets, how it ends, what is reported of it, and what
 * can go wrong. Begin with {@link dev.solo5.tender.Launch} and {@link dev.solo5.tender.Tender}.
 */
@NullMarked
package dev.solo5.tender;

import org.jspecify.annotations.NullMarked;
