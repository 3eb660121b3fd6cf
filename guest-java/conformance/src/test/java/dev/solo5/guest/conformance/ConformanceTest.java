package dev.solo5.guest.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.guest.translator.TranslatedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each program prints the same in a guest and on a JVM. */
@Timeout(1800)
class ConformanceTest {
  private static final int MEBIBYTES = 64;

  @TempDir private static Path folder;

  @TempDir private Path runs;

  private static TranslatedProgram program;
  private static BuiltGuest guest;
  private static Map<String, Section> expected;

  @BeforeAll
  static void build() throws Exception {
    program = BuiltGuest.translate(folder);
    guest = BuiltGuest.of(folder, program, EnumSet.of(Target.SPT, Target.HVT, Target.VIRTIO));
    expected = Section.of(BuiltGuest.jvm());
  }

  @Test
  void thereAreMany() {
    assertTrue(Programs.all().size() >= 85, () -> Programs.all().size() + " programs");
    assertEquals(Programs.all().keySet(), expected.keySet());
  }

  @TestFactory
  Stream<DynamicTest> spt() throws Exception {
    return compared(guest.run(Target.SPT, MEBIBYTES, runs));
  }

  @TestFactory
  Stream<DynamicTest> virtio() throws Exception {
    return compared(guest.run(Target.VIRTIO, MEBIBYTES, runs));
  }

  /** One test, so that what it lacks on a machine is counted. */
  @Test
  void hvt() throws Exception {
    Assumptions.assumeTrue(Files.isWritable(Path.of("/dev/kvm")), "hvt: no /dev/kvm");
    BuiltGuest.Run run = guest.run(Target.HVT, MEBIBYTES, runs);
    Assumptions.assumeFalse(
        (run.outcome() + String.join("\n", run.lines())).contains("suberror"),
        "hvt: KVM here emulates guest kernel code: suberror 1");
    assertAll(compared(run).map(DynamicTest::getExecutable));
  }

  @Test
  void memoryIsCollectedAtAnySize() throws Exception {
    List<String> jvm = BuiltGuest.jvm("memory/");
    for (int mebibytes : new int[] {64, 200}) {
      List<String> lines = guest.run(Target.SPT, mebibytes, runs, "memory/").good();
      assertEquals(Section.of(jvm), Section.of(lines), mebibytes + " MiB");
    }
  }

  private static Stream<DynamicTest> compared(BuiltGuest.Run run) {
    Map<String, Section> sections = Section.of(run.lines());
    Stream<DynamicTest> programs =
        expected.entrySet().stream()
            .map(entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> compare(entry.getValue(), sections.get(entry.getKey()))));
    return Stream.concat(programs, Stream.of(DynamicTest.dynamicTest("end", run::good)));
  }

  private static void compare(Section jvm, Section printed) {
    assertTrue(printed != null, "it did not run");
    assertEquals(String.join("\n", jvm.lines()), String.join("\n", printed.near(jvm).lines()));
  }
}
