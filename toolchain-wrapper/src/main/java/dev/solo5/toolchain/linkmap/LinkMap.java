package dev.solo5.toolchain.linkmap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The map of one unikernel.
 *
 * @param pieces what each section was put together from, in the order of addresses; pieces without
 *     content are left out
 */
public record LinkMap(List<Piece> pieces) {
  /** Objects that optimising compilers make for the linker, with names made up for one run. */
  private static final Pattern TEMPORARY =
      Pattern.compile("/\\S*/cc\\w{6}\\.(?=ltrans|debug)|/\\S*/cc\\w{6}\\.o\\b|lto\\.tmp\\b");

  public LinkMap {
    pieces = List.copyOf(pieces);
  }

  /** Reads a map of GNU ld or of LLD; what is in neither form has no pieces. */
  public static LinkMap parse(String text) {
    return new LinkMap(
        text.stripLeading().startsWith("VMA ")
            ? LldMap.pieces(text.lines())
            : GnuMap.pieces(text.lines()));
  }

  /** As {@link #parse}, of a file. */
  public static LinkMap read(Path file) throws IOException {
    return parse(text(file));
  }

  /** Whether something is there to be called before the program begins. */
  public boolean hasConstructors() {
    return pieces.stream().anyMatch(piece -> piece.section().equals(".init_array"));
  }

  /**
   * Copies a map so that it says the same wherever and whenever the unikernel is linked.
   *
   * @param directories by the names they get
   */
  public static void copy(Path from, Path to, Map<Path, String> directories) throws IOException {
    String text = TEMPORARY.matcher(text(from)).replaceAll("lto.");
    for (Map.Entry<Path, String> directory : directories.entrySet()) {
      text = text.replace(directory.getKey().toString(), directory.getValue());
    }
    Files.writeString(to, text);
  }

  /** Names of files and symbols may be anything; what is not UTF-8 comes out as other letters. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** What made-up names begin with. */
  static String origin(String name) {
    return TEMPORARY.matcher(name).find() ? "<link-time optimisation>" : name;
  }
}
