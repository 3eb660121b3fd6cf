package dev.solo5.site.error;

/**
 * An instance of a problem, as the programs make it.
 *
 * @param problem one record of each type
 * @param message what it says of itself
 * @param cure what to do about it, as Markdown
 */
record Example(Object problem, String message, String cure) {}
