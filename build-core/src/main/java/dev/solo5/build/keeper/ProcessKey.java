package dev.solo5.build.keeper;

/**
 * A process, told from a later one that has the same id.
 *
 * @param id its id
 * @param started when it started: the machine's boot, and the clock ticks since, as the kernel says
 */
public record ProcessKey(long id, String started) {

  /** {@code ID STARTED}. */
  @Override
  public String toString() {
    return id + " " + started;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static ProcessKey parse(String text) {
    int blank = text.indexOf(' ');
    if (blank < 1) {
      throw new IllegalArgumentException(text);
    }
    return new ProcessKey(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
  }
}
