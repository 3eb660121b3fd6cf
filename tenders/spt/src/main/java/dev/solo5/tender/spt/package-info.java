/**
 * The tender that runs a unikernel as a process of its own, locked by seccomp. Begin with {@link
 * dev.solo5.tender.spt.SptTender}.
 */
@NullMarked
package dev.solo5.tender.spt;

import org.jspecify.annotations.NullMarked;
