package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists by which others find the sources tell the truth. */
class IndexGoldenTest {
  private final List<String> files = Sources.below(Sources.BINDINGS);

  @Test
  void filesTxtListsTheTree() {
    assertEquals(
        String.join("\n", files),
        String.join("\n", Sources.lines(Sources.BINDINGS.resolve("files.txt"))));
  }

  @Test
  void everySourceBelongsToATarget() {
    Set<String> used =
        new TreeSet<>(Sources.lines(Sources.BINDINGS.resolve("sources/support.txt")));
    Sources.TARGETS.forEach(target -> used.addAll(Sources.of(target)));
    Set<String> present =
        files.stream()
            .filter(file -> file.endsWith(".c") || file.endsWith(".S"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(present, used);
  }

  @Test
  void theEntryModuleComesFirst() {
    assertEquals("common/x86_64/start.S", Sources.of("hvt").getFirst());
    assertEquals("common/x86_64/start.S", Sources.of("spt").getFirst());
    assertEquals("virtio/boot.S", Sources.of("virtio").getFirst());
    assertEquals("stub/platform.c", Sources.of("stub").getFirst());
  }

  @Test
  void targetsMirrorEachOther() {
    Set<String> hvt = sourcesIn("hvt/");
    assertEquals(hvt, sourcesIn("spt/"));
    assertTrue(sourcesIn("virtio/").containsAll(hvt), "virtio, which has drivers besides");
    hvt.remove("abi.c"); /* the stub has no ABI */
    assertEquals(hvt, sourcesIn("stub/"));
  }

  @Test
  void scriptsDifferOnlyInTheTextSegment() {
    List<String> hvt = script("hvt");
    List<String> spt = script("spt");
    assertEquals(spt.subList(2, spt.size()), script("stub").subList(2, spt.size()));
    List<String> differing =
        hvt.subList(2, hvt.size()).stream().filter(line -> !spt.contains(line)).toList();
    assertEquals(1, differing.size(), differing::toString);
    assertTrue(differing.getFirst().contains("text         PT_LOAD FLAGS(1)"));
    assertEquals(hvt.size(), spt.size());
  }

  /** The boot header comes first, and the file has all that is loaded in one piece. */
  @Test
  void scriptOfVirtioDiffersInWhatBootLoadersNeed() {
    List<String> spt = script("spt");
    List<String> differing =
        script("virtio").stream()
            .filter(line -> !line.startsWith(" *") && !spt.contains(line))
            .map(String::strip)
            .toList();
    assertEquals(
        List.of(
            "ENTRY(_start32)",
            "KEEP(*(.text.multiboot))",
            "/* A boot loader reads the file as one piece up to here, so the file has to be as long."
                + " */",
            ".padding : { BYTE(0) . = ALIGN(CONSTANT(MAXPAGESIZE)); } :tdata"),
        differing);
  }

  private static List<String> script(String target) {
    return Sources.lines(Sources.BINDINGS.resolve(target + "/solo5_" + target + ".lds"));
  }

  private Set<String> sourcesIn(String folder) {
    return files.stream()
        .filter(file -> file.startsWith(folder) && file.endsWith(".c"))
        .map(file -> file.substring(folder.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
