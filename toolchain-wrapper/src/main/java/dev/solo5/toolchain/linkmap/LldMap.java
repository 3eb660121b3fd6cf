package dev.solo5.toolchain.linkmap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads maps of LLD: addresses, size and alignment, then a section of the output, or eight blanks
 * further in one of an input, or a symbol.
 */
final class LldMap {
  private static final Pattern LINE =
      Pattern.compile("^ *[0-9a-f]+ +[0-9a-f]+ +([0-9a-f]+) +\\d+ (.*)$");
  private static final Pattern INPUT = Pattern.compile("^ {8}(\\S.*):\\([^()]*\\)$");
  private static final Pattern OUTPUT = Pattern.compile("^\\S+$");

  private LldMap() {}

  static List<Piece> pieces(Stream<String> lines) {
    List<Piece> pieces = new ArrayList<>();
    String section = "";
    for (String line : lines.toList()) {
      Matcher columns = LINE.matcher(line);
      if (!columns.matches()) {
        continue;
      }
      String what = columns.group(2);
      Matcher input = INPUT.matcher(what);
      long size = Long.parseUnsignedLong(columns.group(1), 16);
      if (OUTPUT.matcher(what).matches()) {
        section = what;
      } else if (input.matches() && size != 0 && !section.isEmpty()) {
        pieces.add(new Piece(section, LinkMap.origin(input.group(1)), size));
      }
    }
    return pieces;
  }
}
