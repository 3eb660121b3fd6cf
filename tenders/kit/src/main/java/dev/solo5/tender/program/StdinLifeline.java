package dev.solo5.tender.program;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.io.IOException;
import java.io.InputStream;

/**
 * The tie of this program to whoever holds the other end of its standard input: when that ends,
 * because they closed it or were killed in whatever way, this program has to end. What they write
 * is ignored.
 */
public final class StdinLifeline implements Runnable {
  /** The system property that asks for it, with the one value {@code stdin}. */
  public static final String PROPERTY = TenderProblem.UnknownTie.PROPERTY;

  /** The status of a program that ended for that: as if by SIGTERM. */
  public static final int STATUS = 143;

  private static volatile boolean tied;

  private static final int ENOUGH = 512;

  private final InputStream input;
  private final Runnable end;

  StdinLifeline(InputStream input, Runnable end) {
    this.input = input;
    this.end = end;
  }

  /**
   * Whether this program is to be tied.
   *
   * @throws TenderException with {@link TenderProblem.UnknownTie}
   */
  public static boolean isAsked() throws TenderException {
    String value = System.getProperty(PROPERTY);
    if (value != null && !value.equals("stdin")) {
      throw new TenderException(new TenderProblem.UnknownTie(value));
    }
    return value != null;
  }

  /** Whether this program is tied. */
  public static boolean isTied() {
    return tied;
  }

  /**
   * Ties this program from now on.
   *
   * @param end ends it; called by a thread of this
   */
  public static void start(Runnable end) {
    Thread thread = new Thread(new StdinLifeline(System.in, end), "solo5-tie");
    thread.setDaemon(true);
    thread.start();
    tied = true;
  }

  @Override
  public void run() {
    byte[] ignored = new byte[ENOUGH];
    try {
      int count;
      do {
        count = input.read(ignored);
      } while (count >= 0);
    } catch (IOException e) {
      // An input that can't be read has ended too.
    }
    end.run();
  }
}
