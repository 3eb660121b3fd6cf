package dev.solo5.build.output;

/**
 * What decides how a goal may show its progress.
 *
 * @param quiet as with {@code -q}
 * @param interactive not so with {@code -B}
 * @param terminal standard input and output are a terminal
 * @param colours Maven writes colours: not into files, not with {@code -Dstyle.color=never}
 * @param parallel goals of several modules may write at the same time
 * @param noColour {@code NO_COLOR} is set
 * @param terminalType what {@code TERM} says
 */
public record Situation(
    boolean quiet,
    boolean interactive,
    boolean terminal,
    boolean colours,
    boolean parallel,
    boolean noColour,
    String terminalType) {

  /** Whether text may have colours. */
  public boolean coloured() {
    return colours && !noColour;
  }

  /**
   * How progress is shown: a line that rewrites itself needs a capable terminal that nothing else
   * writes to.
   *
   * @param log takes lines that stay
   * @param screen takes what is written as it is
   */
  public ProgressDisplay face(ProgressDisplay.Lines log, ProgressDisplay.Lines screen) {
    if (quiet) {
      return new ProgressDisplay.Nowhere();
    }
    boolean rewritable = interactive && terminal && !terminalType.equals("dumb");
    return rewritable && coloured() && !parallel
        ? new ProgressDisplay.Terminal(screen)
        : new ProgressDisplay.Log(log);
  }
}
