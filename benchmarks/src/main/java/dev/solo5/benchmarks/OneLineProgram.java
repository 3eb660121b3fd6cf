package dev.solo5.benchmarks;

/** The floor under a cold start: a JVM that prints one line. */
final class OneLineProgram {
  private OneLineProgram() {}

  /** Prints the line. */
  public static void main(String[] arguments) {
    System.out.println("one line");
  }
}
