package dev.solo5.build.size;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.solo5.elf.Section.Kind;
import java.util.List;

/**
 * How large a unikernel is.
 *
 * @param unikernel the name of its file
 * @param fileBytes the size of the file, with debug information
 * @param total what is loaded
 * @param sections the sections that are loaded, in the order of addresses
 * @param origins what came from each source, object or member of an archive, largest first; empty
 *     when the linker left no map
 * @param classes what came from each class of a program in Java, largest first: a method that is
 *     part of its caller counts there; empty for any other program
 * @param symbols the largest functions and variables, largest first
 */
public record SizeReport(
    String unikernel,
    long fileBytes,
    @JsonUnwrapped Parts total,
    List<SectionSize> sections,
    List<Origin> origins,
    List<ClassSize> classes,
    List<SymbolSize> symbols) {
  public SizeReport {
    sections = List.copyOf(sections);
    origins = List.copyOf(origins);
    classes = List.copyOf(classes);
    symbols = List.copyOf(symbols);
  }

  /** A section and its size. */
  public record SectionSize(String name, Kind kind, long bytes) {}

  /** Where something came from, and how much. */
  public record Origin(String name, @JsonUnwrapped Parts parts) {}

  /** A class of a program in Java, by its full name, and its size. */
  public record ClassSize(String name, long bytes) {}

  /** A function or variable and its size. */
  public record SymbolSize(String name, String section, long bytes) {}
}
