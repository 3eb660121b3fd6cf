package dev.solo5.guest.conformance.text;

import java.io.PrintStream;

public final class TextBlocks {
  public static void run(PrintStream out) {
    String block =
        """
        Hello,
          "World" \
        joined
        tab\tand trailing   \s
        \u00E9 \\ \""" end
        """;
    out.print(block);
    out.println(block.length() + " " + block.hashCode());
    String json =
        """
        {"name": "%s", "values": [%d, %d]}\
        """
            .formatted("x", 1, 2);
    out.println(json);
    final String constant = "a" + 1 + 2L + 'c' + 1.5f + 2.5 + true + null;
    out.println(constant);
    out.println("octal \101\60 unicode \u0041 quote \" ' \' backslash \\ form\f");
  }

  private TextBlocks() {}
}
