/**
 * What a guest of aarch64 would find when it starts: the classes of {@link
 * dev.solo5.tender.hvt.machine} for the other architecture, as data and bytes; hvt-abi section 6.
 * No tender of this version runs such guests.
 */
@NullMarked
package dev.solo5.tender.hvt.machine.aarch64;

import org.jspecify.annotations.NullMarked;
