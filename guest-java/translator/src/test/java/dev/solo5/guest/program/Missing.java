package dev.solo5.guest.program;

import java.util.concurrent.Exchanger;

/** Uses what guests do not have. */
public final class Missing {
  private Missing() {}

  /** Is never run. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(Missing.class.getDeclaredMethods().length);
    System.out.println(new Exchanger<String>().exchange("mine"));
  }
}
