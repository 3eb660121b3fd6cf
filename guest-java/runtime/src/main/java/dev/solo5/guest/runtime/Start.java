package dev.solo5.guest.runtime;

/** The program's own {@code main}, and what becomes of what it throws. */
public final class Start {
  private Start() {}

  /** Where a guest begins. */
  public static void main(String[] arguments) {
    try {
      program(CommandLine.take(arguments));
    } catch (Throwable e) {
      Thread main = Thread.currentThread();
      main.getUncaughtExceptionHandler().uncaughtException(main, e);
      Native.setStatus(1);
    }
    Lifetime.ended();
    System.out.flush();
  }

  /** The translator puts the call of the program's main class here. */
  @SuppressWarnings("UnusedVariable") // so does the parameter
  private static void program(String[] arguments) throws Throwable {}
}
