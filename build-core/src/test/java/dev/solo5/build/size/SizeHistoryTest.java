package dev.solo5.build.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.size.SizeReport.ClassSize;
import dev.solo5.build.size.SizeReport.Origin;
import dev.solo5.build.size.SizeReport.SectionSize;
import dev.solo5.build.size.SizeReport.SymbolSize;
import dev.solo5.elf.Section.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeHistoryTest {
  private static final SizeReport SMALL = report(100);
  private static final SizeReport LARGE = report(150);

  @TempDir Path directory;

  private static SizeReport report(long text) {
    return new SizeReport(
        "app.spt",
        4000,
        new Parts(text, 20, 8, 64),
        List.of(new SectionSize(".text", Kind.TEXT, text), new SectionSize(".bss", Kind.BSS, 64)),
        List.of(
            new Origin("src/main.c", new Parts(text, 0, 8, 64)),
            new Origin("lib/libx.a(\"x\".o)", new Parts(0, 20, 0, 0))),
        List.of(new ClassSize("org.example.Main", text), new ClassSize("org.example.Greeting", 20)),
        List.of(new SymbolSize("main", ".text", text)));
  }

  @Test
  void reportComesBackFromJson() {
    assertEquals(Optional.of(SMALL), SizeJson.read(SizeJson.write(SMALL)));
    assertEquals(Optional.empty(), SizeJson.read("{\"type\": \"solo5.size\", \"version\": 2}"));
    assertEquals(Optional.empty(), SizeJson.read("no JSON"));
  }

  @Test
  void reportBeforeIsTheLastThatSaidSomethingElse() throws Exception {
    SizeHistory history = new SizeHistory(directory);
    assertEquals(Optional.empty(), history.put(SMALL));
    assertEquals(Optional.empty(), history.put(SMALL));
    assertEquals(Optional.of(SMALL), history.put(LARGE));
    assertEquals(Optional.of(SMALL), history.put(LARGE));
    assertEquals(Optional.of(LARGE), history.put(SMALL));
  }

  @Test
  void damagedHistoryIsNone() throws Exception {
    SizeHistory history = new SizeHistory(directory);
    history.put(SMALL);
    Files.writeString(history.file(SMALL), "damaged");
    assertEquals(Optional.empty(), history.put(LARGE));
  }

  @Test
  void textShowsWhatChanged() {
    List<String> lines = SizeText.of(LARGE, Optional.of(SMALL));
    assertEquals(
        "app.spt: 242 bytes (text 150, rodata 20, data 8, bss 64), +50 from the previous version;"
            + " the file is 4000 bytes",
        lines.getFirst());
    assertTrue(
        lines.contains("    .text (text)                          150  +50"), lines::toString);
    assertTrue(lines.contains("    .bss (bss)                             64"), lines::toString);
    assertTrue(
        lines.contains("    src/main.c                            222  +50"), lines::toString);
    assertTrue(
        lines.contains("    org.example                           170  +50"), lines::toString);
    assertTrue(lines.contains("    org.example.Greeting                   20"), lines::toString);
  }

  @Test
  void originsAreNamedAsTheUserKnowsThem() {
    Path base = Path.of("/home/me/app");
    var names = new OriginNames(base, base.resolve("target/solo5/objects/app/files"));
    assertEquals("src/main.c", names.of("target/solo5/objects/app/files/src/main.c.o"));
    assertEquals("lib/libx.a(x.o)", names.of("lib/libx.a(x.o)"));
    assertEquals("/usr/lib/libm.a(m.o)", names.of("/usr/lib/libm.a(m.o)"));
    assertEquals("<bindings>", names.of("/home/me/.cache/solo5/bindings/a1/solo5_spt.o"));
    assertEquals("<fill>", names.of("<fill>"));
  }
}
