package org.example.hello;

/** Greets whoever its arguments name. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    String[] names = arguments.length == 0 ? new String[] {"world"} : arguments;
    for (String name : names) {
      System.out.println(new Greeting(name).text());
    }
  }
}
