package dev.solo5.site.goal;

import java.util.Optional;

/**
 * A parameter that a user can set.
 *
 * @param name its element in the configuration
 * @param type of the field, without packages
 * @param property its name on the command line
 * @param defaultValue as the descriptor has it, with {@code ${...}}
 * @param since the first version that has it
 * @param description Markdown
 */
record Parameter(
    String name,
    String type,
    Optional<String> property,
    Optional<String> defaultValue,
    boolean required,
    Optional<String> since,
    Optional<String> deprecated,
    String description) {}
