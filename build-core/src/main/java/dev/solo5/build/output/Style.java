package dev.solo5.build.output;

/**
 * How words look in a goal's lines: as those of Maven itself, sparingly.
 *
 * @param coloured whether they may look like anything
 */
public record Style(boolean coloured) {
  /** What matters most in a line: a file, a name. */
  public String strong(String text) {
    return coloured ? "\033[1m" + text + "\033[m" : text;
  }
}
