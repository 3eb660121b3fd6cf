package dev.solo5.tender.probe;

/**
 * Something about this machine that was found out by trying.
 *
 * @param name words with dots between them
 * @param ok whether it is as a tender wants it
 * @param text what was found; if it is not ok, why, in one line
 */
public record Fact(String name, boolean ok, String text) {
  /** It works. */
  public static Fact works(String name, String found) {
    return new Fact(name, true, found);
  }

  /** It does not. */
  public static Fact fails(String name, String reason) {
    return new Fact(name, false, reason);
  }
}
