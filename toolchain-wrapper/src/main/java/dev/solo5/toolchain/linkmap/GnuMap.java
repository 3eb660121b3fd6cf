package dev.solo5.toolchain.linkmap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads maps of GNU ld. A section of the output begins its line, a section of an input stands
 * behind one blank; what does not fit after a long name is on the next line.
 */
final class GnuMap {
  private static final String BEGIN = "Linker script and memory map";
  private static final Pattern PLACE =
      Pattern.compile("^\\s+0x[0-9a-f]+\\s+0x([0-9a-f]+)(?: (.+))?$");
  private static final Pattern OUTPUT = Pattern.compile("^([^\\s/]\\S*)(\\s.*)?$");
  private static final Pattern INPUT = Pattern.compile("^ ([^\\s*]\\S*|\\*fill\\*)(\\s.*)?$");

  private final List<Piece> pieces = new ArrayList<>();
  private String section = "";
  private String open = "";

  private GnuMap() {}

  static List<Piece> pieces(Stream<String> lines) {
    var reader = new GnuMap();
    lines.dropWhile(line -> !line.startsWith(BEGIN)).skip(1).forEach(reader::line);
    return reader.pieces;
  }

  private void line(String line) {
    Matcher output = OUTPUT.matcher(line);
    Matcher input = INPUT.matcher(line);
    if (output.matches()) {
      section = output.group(1);
      open = "";
    } else if (input.matches()) {
      open = input.group(1);
      if (input.group(2) != null) {
        place(input.group(2));
      }
    } else if (!open.isEmpty()) {
      place(line);
    }
  }

  private void place(String text) {
    Matcher place = PLACE.matcher(text);
    if (place.matches()) {
      long size = Long.parseUnsignedLong(place.group(1), 16);
      String file = open.equals("*fill*") || place.group(2) == null ? "<fill>" : place.group(2);
      if (size != 0 && !section.isEmpty()) {
        pieces.add(new Piece(section, LinkMap.origin(file.strip()), size));
      }
    }
    open = "";
  }
}
