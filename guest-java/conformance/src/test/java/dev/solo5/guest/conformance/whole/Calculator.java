package dev.solo5.guest.conformance.whole;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.List;

public final class Calculator {
  private final String text;
  private int at;

  private Calculator(String text) {
    this.text = text;
  }

  private boolean eat(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (eat('+')) {
        value += product();
      } else if (eat('-')) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = power();
    while (true) {
      if (eat('*')) {
        value *= power();
      } else if (eat('/')) {
        value /= power();
      } else if (eat('%')) {
        value %= power();
      } else {
        return value;
      }
    }
  }

  private double power() {
    double base = atom();
    return eat('^') ? Math.round(Math.pow(base, power()) * 1024) / 1024.0 : base;
  }

  private double atom() {
    if (eat('-')) {
      return -atom();
    }
    if (eat('(')) {
      double value = sum();
      if (!eat(')')) {
        throw new IllegalStateException("no ) at " + at);
      }
      return value;
    }
    int start = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return Double.parseDouble(text.substring(start, at));
  }

  public static void run(PrintStream out) {
    for (String s :
        List.of(
            "1+2*3",
            "(1+2)*3",
            "2^3^2",
            "-2^2",
            "10/4",
            "10%4-7",
            "1/0",
            "0/0",
            "1.5*-2",
            "((((1))))",
            "(1",
            "",
            "1+",
            "3.14159*2*2",
            "0.1+0.2",
            "1..2")) {
      Show.of(out, s, () -> new Calculator(s).sum());
    }
  }
}
