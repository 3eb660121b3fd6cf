package dev.solo5.build.size;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.build.size.SizeReport.Origin;
import dev.solo5.build.size.SizeReport.SectionSize;
import dev.solo5.build.size.SizeReport.SymbolSize;
import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Section;
import dev.solo5.elf.Section.Kind;
import dev.solo5.elf.Symbol;
import dev.solo5.toolchain.linkmap.LinkMap;
import dev.solo5.toolchain.linkmap.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures unikernels: sections and symbols are in the file, what they came from is in the linker's
 * map.
 *
 * @param names how origins are called
 * @param java the classes of a program in Java
 */
public record SizeReader(OriginNames names, JavaSymbols java) {
  private static final int SYMBOLS = 15;

  /**
   * Measures one.
   *
   * @param map of the link that made it; may be missing
   * @throws ProblemException with a {@link UnikernelProblem.NotAUnikernel} or {@link
   *     Problem.MachineFailed}
   */
  public SizeReport read(Path unikernel, Path map) throws ProblemException {
    try (ElfFile elf = ElfFile.open(unikernel, Machine.host())) {
      List<Section> sections = elf.sections();
      List<Symbol> symbols = elf.symbols();
      return new SizeReport(
          unikernel.getFileName().toString(),
          Files.size(unikernel),
          total(sections),
          loaded(sections),
          Files.exists(map) ? origins(LinkMap.read(map), sections) : List.of(),
          java.sizes(symbols),
          largest(symbols));
    } catch (ElfException e) {
      throw new ProblemException(
          new UnikernelProblem.NotAUnikernel(String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw ProblemException.machineFailed(unikernel, e);
    }
  }

  private static Parts total(List<Section> sections) {
    Parts total = Parts.NONE;
    for (Section section : sections) {
      total = total.plus(section.kind(), section.sizeBytes());
    }
    return total;
  }

  private static List<SectionSize> loaded(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.kind() != Kind.NOT_LOADED && section.sizeBytes() != 0)
        .map(section -> new SectionSize(section.name(), section.kind(), section.sizeBytes()))
        .toList();
  }

  private List<Origin> origins(LinkMap map, List<Section> sections) {
    Map<String, Kind> kinds = new HashMap<>();
    sections.forEach(section -> kinds.put(section.name(), section.kind()));
    Map<String, Parts> parts = new TreeMap<>();
    for (Piece piece : map.pieces()) {
      Kind kind = kinds.getOrDefault(piece.section(), Kind.NOT_LOADED);
      if (kind != Kind.NOT_LOADED) {
        String name = names.of(piece.origin());
        Parts before = parts.getOrDefault(name, Parts.NONE);
        parts.put(name, before.plus(kind, piece.sizeBytes()));
      }
    }
    List<Origin> origins = new ArrayList<>();
    parts.forEach((name, its) -> origins.add(new Origin(name, its)));
    origins.sort(Comparator.comparingLong((Origin one) -> -one.parts().total()));
    return origins;
  }

  private static List<SymbolSize> largest(List<Symbol> symbols) {
    return symbols.stream()
        .map(one -> new SymbolSize(one.name(), one.section(), one.sizeBytes()))
        .sorted(
            Comparator.comparingLong((SymbolSize one) -> -one.bytes())
                .thenComparing(SymbolSize::name))
        .distinct()
        .limit(SYMBOLS)
        .toList();
  }
}
