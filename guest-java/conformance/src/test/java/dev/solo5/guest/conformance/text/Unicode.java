package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.Locale;

public final class Unicode {
  public static void run(PrintStream out) {
    String[] texts = {
      "stra\u00DFe",
      "\u03A3\u0391\u03A3",
      "\u039F\u0394\u03A5\u03A3\u03A3\u0395\u03A5\u03A3 \u03A3.",
      "\u0130\u0131Ii",
      "\uFB01\uFB03",
      "\u01C4\u01C5\u01C6",
      "\u00E9\u00C9\u00FF",
      "\uD801\uDC00\uD801\uDC28",
      "a\u0301",
      "\u1E9E",
      "\u0149\u0390",
      "A\u03A3\u0301B A\u03A3\u0301",
      "\u03A3",
      "\u0587"
    };
    for (String text : texts) {
      out.println(
          text
              + " "
              + text.toUpperCase(Locale.ROOT)
              + " "
              + text.toLowerCase(Locale.ROOT)
              + " "
              + text.length()
              + " "
              + text.codePointCount(0, text.length())
              + " "
              + text.equalsIgnoreCase(text.toUpperCase(Locale.ROOT))
              + " "
              + text.toUpperCase().length());
    }
    String faces = "x\uD83D\uDE00y";
    out.println(
        faces.codePointAt(1)
            + " "
            + faces.codePointAt(2)
            + " "
            + faces.codePointBefore(3)
            + " "
            + faces.offsetByCodePoints(0, 2)
            + " "
            + faces.codePoints().boxed().toList()
            + " "
            + faces.indexOf(0x1F600)
            + " "
            + faces.lastIndexOf(0x1F600)
            + " "
            + Character.charCount(0x1F600)
            + " "
            + Character.isSurrogatePair(faces.charAt(1), faces.charAt(2)));
    long sum = 0;
    for (int c = 0; c < 0x30000; c++) {
      int bits =
          (Character.isLetter(c) ? 1 : 0)
              | (Character.isDigit(c) ? 2 : 0)
              | (Character.isWhitespace(c) ? 4 : 0)
              | (Character.isSpaceChar(c) ? 32 : 0)
              | (Character.isISOControl(c) ? 64 : 0)
              | (Character.isLetterOrDigit(c) ? 128 : 0);
      sum = sum * 31 + bits;
      sum = sum * 31 + Character.toUpperCase(c) + Character.toLowerCase(c) * 3L;
      if (c < 0x250 && c % 3 == 0) {
        out.print(
            bits
                + ","
                + Character.toUpperCase(c)
                + ","
                + Character.toTitleCase(c)
                + ","
                + Character.digit(c, 16)
                + ","
                + Character.getType(c)
                + (c % 24 == 0 ? "\n" : " "));
      }
    }
    out.println();
    out.println("characters of version 15 on may differ " + (sum != 0));
    out.println(
        Character.isJavaIdentifierStart('$')
            + " "
            + Character.isJavaIdentifierPart('\u00E9')
            + " "
            + Character.forDigit(11, 16)
            + " "
            + Character.digit('\u0665', 10)
            + " "
            + Character.isAlphabetic(0x1F600)
            + " "
            + Character.isTitleCase('\u01C5')
            + " "
            + Character.toString(0x1F600)
            + " "
            + Character.isValidCodePoint(0x110000)
            + " "
            + (int) Character.highSurrogate(0x1F600));
  }

  private Unicode() {}
}
