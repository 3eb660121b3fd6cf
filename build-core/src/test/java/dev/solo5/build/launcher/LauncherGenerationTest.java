package dev.solo5.build.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.Target;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which launchers a project gets, and where they look for unikernels. */
class LauncherGenerationTest {
  private static final Manifest STORAGE = Manifest.of(new Device.Block("storage"));

  @TempDir private Path project;
  private Path manifest = Path.of("");
  private Path sources = Path.of("");

  @BeforeEach
  void name() {
    manifest = project.resolve("manifest.json");
    sources = project.resolve("target/generated-test-sources/solo5");
  }

  @Test
  void theProjectsOwnIsLaunchedFromItsOutput() throws Exception {
    Files.writeString(manifest, ManifestJson.format(STORAGE));
    Path source = sources.resolve("org/ex_ample/KeyValueUnikernel.java");
    assertEquals(List.of(source), generate(Optional.empty(), Optional.empty()));
    String text = Files.readString(source);
    assertTrue(text.contains("Unikernel.inProject(\"target/solo5\", \"key-value\")"), text);
    assertTrue(text.contains("public Launcher storage(Disk disk)"), text);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(source, old);
    generate(Optional.empty(), Optional.empty());
    assertEquals(old, Files.getLastModifiedTime(source));
  }

  @Test
  void namesCanBeChosen() throws Exception {
    Files.writeString(manifest, ManifestJson.format(STORAGE));
    assertEquals(
        List.of(sources.resolve("a/b/Store.java")),
        generate(Optional.of("Store"), Optional.of("a.b")));
    assertEquals(
        new Problem.BadParameter("launcherClass", "a b", "the name of a Java class"),
        problem(Optional.of("a b"), Optional.empty()));
    assertEquals(
        new Problem.BadParameter("launcherPackage", "a.int", "the name of a Java package"),
        problem(Optional.empty(), Optional.of("a.int")));
  }

  @Test
  void releasedUnikernelsAreCopiedIntoTheProject() throws Exception {
    ReleasedFile spt = released("org.other", "store", Target.SPT, STORAGE);
    ReleasedFile hvt = released("org.other", "store", Target.HVT, STORAGE);
    Path source = sources.resolve("org/ex_ample/StoreUnikernel.java");
    assertEquals(List.of(source), generate(Optional.empty(), Optional.empty(), spt, hvt));
    String text = Files.readString(source);
    assertTrue(text.contains("inProject(\"target/solo5/dependencies\", \"store\")"), text);
    assertTrue(text.contains("public Launcher storage(Disk disk)"), text);
    for (ReleasedFile one : List.of(spt, hvt)) {
      String target = one.equals(spt) ? "spt" : "hvt";
      assertArrayEquals(
          Files.readAllBytes(one.file()),
          Files.readAllBytes(project.resolve("target/solo5/dependencies/store." + target)));
    }
  }

  @Test
  void anotherReleaseReplacesTheCopy() throws Exception {
    generate(
        Optional.empty(),
        Optional.empty(),
        released("org.other", "store", Target.SPT, Manifest.of()));
    ReleasedFile newer = released("org.other", "store", Target.SPT, STORAGE);
    List<Path> written = generate(Optional.empty(), Optional.empty(), newer);
    assertTrue(Files.readString(written.getFirst()).contains("NeedsStorage"));
    assertEquals(
        -1, Files.mismatch(newer.file(), project.resolve("target/solo5/dependencies/store.spt")));
  }

  @Test
  void twoOfOneNameAreRefused() throws Exception {
    ReleasedFile one = released("org.one", "store", Target.SPT, STORAGE);
    ReleasedFile two = released("org.two", "store", Target.SPT, STORAGE);
    assertEquals(
        new BuildProblem.LauncherTwice("StoreUnikernel", List.of("org.one:store", "org.two:store")),
        problem(Optional.empty(), Optional.empty(), one, two));
  }

  @Test
  void withoutManifestAndReleaseThereIsNothingToLaunch() throws Exception {
    assertEquals(
        new BuildProblem.NoManifest(manifest), problem(Optional.empty(), Optional.empty()));
    Path file = Files.writeString(project.resolve("text"), "no unikernel");
    assertInstanceOf(
        UnikernelProblem.NotAUnikernel.class,
        problem(Optional.empty(), Optional.empty(), new ReleasedFile("org.other", "text", file)));
  }

  private List<Path> generate(
      Optional<String> className, Optional<String> packageName, ReleasedFile... released)
      throws ProblemException {
    return LauncherGeneration.generate(
        new LauncherRequest(
            manifest,
            "key-value",
            className,
            packageName,
            "org.ex-ample",
            List.of(released),
            project,
            project.resolve("target/solo5"),
            sources,
            "1.0"));
  }

  private Problem problem(
      Optional<String> className, Optional<String> packageName, ReleasedFile... released) {
    return assertThrows(ProblemException.class, () -> generate(className, packageName, released))
        .problem();
  }

  private ReleasedFile released(String group, String name, Target target, Manifest declared)
      throws IOException {
    Path file = project.resolve(group + "-" + name + "-" + target.text() + ".elf");
    Files.write(file, ElfBuilder.unikernel(target, declared).build());
    return new ReleasedFile(group, name, file);
  }
}
