package ${package};

/** Greets whoever the command line names. */
public final class Greeter {
  private Greeter() {}

  /** Where the unikernel begins: its arguments are the words of the command line. */
  public static void main(String[] names) {
    System.out.println(greeting(names));
  }

  static String greeting(String... names) {
    return "Hello, " + (names.length == 0 ? "world" : String.join(" ", names)) + "!";
  }
}
