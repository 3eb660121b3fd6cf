package dev.solo5.guest.conformance.whole;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Json {
  static final class Parser {
    final String text;
    int at;

    Parser(String text) {
      this.text = text;
    }

    Object value() {
      space();
      char c = text.charAt(at);
      return switch (c) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", null);
        default -> number();
      };
    }

    void space() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw new IllegalArgumentException("at " + at);
      }
      at += word.length();
      return value;
    }

    Map<String, Object> object() {
      Map<String, Object> map = new LinkedHashMap<>();
      at++;
      space();
      while (text.charAt(at) != '}') {
        space();
        String key = string();
        space();
        at++;
        map.put(key, value());
        space();
        if (text.charAt(at) == ',') {
          at++;
        }
      }
      at++;
      return map;
    }

    List<Object> array() {
      List<Object> list = new ArrayList<>();
      at++;
      space();
      while (text.charAt(at) != ']') {
        list.add(value());
        space();
        if (text.charAt(at) == ',') {
          at++;
        }
      }
      at++;
      return list;
    }

    String string() {
      StringBuilder b = new StringBuilder();
      at++;
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c == '\\') {
          c = text.charAt(at++);
          if (c == 'u') {
            c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
          } else if (c == 'n') {
            c = '\n';
          }
        }
        b.append(c);
      }
      at++;
      return b.toString();
    }

    Number number() {
      int start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String number = text.substring(start, at);
      if (number.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
        return Long.parseLong(number);
      }
      return Double.parseDouble(number);
    }
  }

  static void write(Object value, StringBuilder to) {
    switch (value) {
      case null -> to.append("null");
      case String s ->
          to.append('"')
              .append(s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
              .append('"');
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          to.append(separator);
          write(entry.getKey(), to);
          to.append(':');
          write(entry.getValue(), to);
          separator = ",";
        }
        to.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        to.append('[');
        for (int i = 0; i < list.size(); i++) {
          if (i > 0) {
            to.append(',');
          }
          write(list.get(i), to);
        }
        to.append(']');
      }
      default -> to.append(value);
    }
  }

  public static void run(PrintStream out) {
    String text =
        """
        {"name": "caf\\u00e9 \\"x\\"", "numbers": [1, -2, 3.5, 1e10, -0.0, 1E-7, 9223372036854775807],
         "nested": {"a": [], "b": {}, "c": [true, false, null, [[["deep"]]]]}, "line": "one\\ntwo"}
        """;
    Object value = new Parser(text).value();
    out.println(value);
    StringBuilder b = new StringBuilder();
    write(value, b);
    out.println(b);
    out.println(new Parser(b.toString()).value().equals(value));
    Show.of(out, "bad", () -> new Parser("[tru]").value());
    Show.of(out, "end", () -> new Parser("[1, 2").value());
    Show.of(out, "number", () -> new Parser("[x]").value());
  }

  private Json() {}
}
