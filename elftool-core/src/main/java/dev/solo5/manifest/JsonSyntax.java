package dev.solo5.manifest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a text stops being JSON as in RFC 8259: asked only when the parser refuses it. */
final class JsonSyntax {

  /** What is found where the text ends too early. */
  static final String END = "the end of the file";

  private static final char NOTHING = '\uffff';
  private static final String VALUE = "a JSON value";
  private static final String NUMBER = "a decimal number as in JSON";

  /** What a number may begin with: a whole one, if a digit is its end. */
  private static final Pattern NUMBER_BEGIN =
      Pattern.compile(
          "-?(?:(?:0|[1-9][0-9]*)(?:\\.(?:[0-9]+(?:[eE][+-]?[0-9]*)?)?|[eE][+-]?[0-9]*)?)?");

  private final String text;
  private int at;
  private boolean inString;
  private String expected = END;

  /**
   * A fault.
   *
   * @param offset of the first character that can't be there, or of the end of the text
   */
  record Fault(int offset, String found, String expected) {}

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** The first fault; where there is none, it finds and expects the end. */
  static Fault first(String text) {
    JsonSyntax syntax = new JsonSyntax(text);
    if (syntax.value()) {
      syntax.space();
      syntax.miss(END);
    }
    return new Fault(syntax.at, syntax.found(), syntax.expected);
  }

  private boolean value() {
    space();
    char next = peek();
    return switch (next) {
      case '{' -> list('}');
      case '[' -> list(']');
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> (next == '-' || isDigit(next)) ? number() : miss(VALUE);
    };
  }

  private boolean list(char close) {
    at++;
    space();
    if (take(close)) {
      return true;
    }
    do {
      if (!(close == '}' ? member() : value())) {
        return false;
      }
      space();
    } while (take(','));
    return take(close) || miss("',' or '" + close + "'");
  }

  private boolean member() {
    space();
    if (peek() != '"') {
      return miss("a key in double quotes");
    }
    if (!string()) {
      return false;
    }
    space();
    return take(':') ? value() : miss("a colon after the key");
  }

  private boolean string() {
    inString = true;
    at++;
    while (!take('"')) {
      if (at == text.length()) {
        return miss("a closing double quote");
      }
      if (peek() < ' ') {
        return miss("an escape sequence for it");
      }
      if (take('\\') && !escape()) {
        return false;
      }
      at++;
    }
    inString = false;
    return true;
  }

  /** Leaves the last character of a sequence to the caller. */
  private boolean escape() {
    if ("\"\\/bfnrtu".indexOf(peek()) < 0) {
      return miss("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }
    int last = peek() == 'u' ? at + 4 : at;
    while (at < last) {
      at++;
      if (peek() > 'f' || Character.digit(peek(), 16) < 0) {
        return miss("four hexadecimal digits after \\u");
      }
    }
    return true;
  }

  private boolean number() {
    Matcher begin = NUMBER_BEGIN.matcher(text).region(at, text.length());
    at = begin.lookingAt() ? begin.end() : at;
    return (isDigit(text.charAt(at - 1)) && !Character.isLetterOrDigit(peek()) && peek() != '.')
        || miss(NUMBER);
  }

  private boolean word(String word) {
    if (!wordHere().equals(word)) {
      return miss(VALUE);
    }
    at += word.length();
    return true;
  }

  private void space() {
    while (" \t\n\r".indexOf(peek()) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : NOTHING;
  }

  private boolean take(char wanted) {
    if (at == text.length() || text.charAt(at) != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private boolean miss(String wanted) {
    expected = text.startsWith("//", at) || text.startsWith("/*", at) ? "no comment" : wanted;
    return false;
  }

  private String found() {
    if (at == text.length()) {
      return END;
    }
    if (peek() < ' ') {
      return String.format(Locale.ROOT, "control character 0x%02x", (int) peek());
    }
    String word = inString ? "" : wordHere();
    String shown = word.isEmpty() ? Character.toString(text.codePointAt(at)) : OneLine.cut(word);
    return "'" + shown + "'";
  }

  private String wordHere() {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
