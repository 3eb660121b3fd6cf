package dev.solo5.guest.runtime;

/** The program's own {@code main}, and what becomes of what it throws. */
public final class Start {
  private Start() {}

  /** Where a guest begins. */
  public static void main(String[] arguments) {
    try {
      program(arguments);
    } catch (Throwable e) {
      uncaught(Thread.currentThread(), e);
    }
    System.out.flush();
  }

  /** The translator puts the call of the program's main class here. */
  @SuppressWarnings("UnusedVariable") // so does the parameter
  private static void program(String[] arguments) throws Throwable {}

  /** Says what nobody caught; the guest ends with 1 unless it exits otherwise. */
  static void uncaught(Thread thread, Throwable e) {
    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
    e.printStackTrace();
    Native.setStatus(1);
  }
}
