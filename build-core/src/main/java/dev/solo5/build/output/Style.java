package dev.solo5.build.output;

/**
 * How words look in a goal's lines: as those of Maven itself, sparingly.
 *
 * @param coloured whether they may look like anything
 */
public record Style(boolean coloured) {
  /** What matters most in a line: a file, a name. */
  public String strong(String text) {
    return wrap("\033[1m", text);
  }

  /** It is well. */
  public String good(String text) {
    return wrap("\033[1;32m", text);
  }

  /** It is not well. */
  public String bad(String text) {
    return wrap("\033[1;31m", text);
  }

  private String wrap(String start, String text) {
    return coloured ? start + text + "\033[m" : text;
  }
}
