package dev.solo5.elf;

/**
 * A named part of a section: a function or a variable.
 *
 * @param name its name, as the compiler mangled it
 * @param section the name of its section
 * @param address where it is in memory
 * @param sizeBytes its size, not 0; unsigned
 */
public record Symbol(String name, String section, long address, long sizeBytes) {}
