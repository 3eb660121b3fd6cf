package dev.solo5.guest.translator;

import java.util.Optional;

/**
 * What prevents a program from being translated.
 *
 * @param method the method with the use, as {@code package.Class.method}; empty if there is no
 *     place, as for a main class that does not exist
 * @param file its source file, if its class names one
 * @param line in the file, from 1; 0 if unknown
 * @param text what is missing or not possible
 */
public record TranslationProblem(
    Optional<String> method, Optional<String> file, int line, String text) {

  /** One line: the place, then what is wrong. */
  public String message() {
    String place =
        method
            .map(name -> name + file.map(source -> " (" + source + ":" + line + ")").orElse(""))
            .map(where -> where + ": ")
            .orElse("");
    return place + text;
  }
}
