package dev.solo5.build.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.elf.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {
  private static final List<String> TRAINING = List.of("--", "app.spt", "too long");

  @TempDir Path directory;
  private Path jar = Path.of("");
  private final List<List<String>> trained = new ArrayList<>();

  /** Does what the JVM does at its end: writes the file that {@code -XX:AOTCacheOutput} names. */
  private final ProgramRunner trainer =
      (command, where) -> {
        trained.add(command);
        String option =
            command.stream().filter(o -> o.startsWith("-XX:AOTCacheOutput=")).findFirst().get();
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "classes");
        return 1;
      };

  @BeforeEach
  void makeJar() throws IOException {
    jar = Files.writeString(directory.resolve("tender.jar"), "jar");
  }

  @Test
  void trainsOnceAndThenUsesWhatItMade() throws Exception {
    List<String> first = cache(trainer, "jdk").options(jvm(jar), TRAINING);
    List<String> second = cache(trainer, "jdk").options(jvm(jar), TRAINING);

    assertEquals(1, trained.size());
    assertEquals(
        TRAINING,
        trained.getFirst().subList(trained.getFirst().size() - 3, trained.getFirst().size()));
    assertEquals(first, second);
    Path file = Path.of(first.getFirst().substring("-XX:AOTCache=".length()));
    assertEquals("classes", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void trainsAgainForAnotherJdkOrAnotherJar() throws Exception {
    List<String> first = cache(trainer, "jdk").options(jvm(jar), TRAINING);
    List<String> otherJdk = cache(trainer, "jdk 2").options(jvm(jar), TRAINING);
    Files.writeString(jar, "a longer jar");
    List<String> otherJar = cache(trainer, "jdk").options(jvm(jar), TRAINING);

    assertNotEquals(first, otherJdk);
    assertNotEquals(first, otherJar);
    assertEquals(3, trained.size());
  }

  @Test
  void makesAgainWhatWasChanged() throws Exception {
    List<String> first = cache(trainer, "jdk").options(jvm(jar), TRAINING);
    Path file = files().getFirst();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "Classes");
    Files.setLastModifiedTime(file, time);

    assertEquals(first, cache(trainer, "jdk").options(jvm(jar), TRAINING));
    assertEquals(2, trained.size());
    assertEquals("classes", Files.readString(file));
  }

  @Test
  void trainsAgainForOtherOptionsOfTheEnvironment() throws Exception {
    List<String> first = given().options(jvm(jar), TRAINING);
    assertNotEquals(first, given("-XX:+UseG1GC").options(jvm(jar), TRAINING));
    assertEquals(2, trained.size());
  }

  @Test
  void doesWithoutWhereTheOptionsOfOthersAllowNone() throws Exception {
    assertEquals(List.of(), given("-Xshare:off").options(jvm(jar), TRAINING));
    JavaProgram asked =
        JavaProgram.tender(Target.SPT, List.of(jar), List.of("-XX:SharedArchiveFile=x.jsa"));
    assertEquals(List.of(), given().options(asked, TRAINING));
    assertEquals(List.of(), trained);
  }

  /** Whoever could put a cache there could put classes of his own into a tender. */
  @Test
  void doesWithoutWhereOthersCouldHavePutIt() throws Exception {
    assertEquals(1, cache(trainer, "jdk").options(jvm(jar), TRAINING).size());
    Path caches = directory.resolve("caches");
    Set<PosixFilePermission> own = Files.getPosixFilePermissions(caches);

    Files.setPosixFilePermissions(caches, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertEquals(List.of(), cache(trainer, "jdk").options(jvm(jar), TRAINING));
    assertEquals(1, trained.size(), "nothing is made there either");

    Files.setPosixFilePermissions(caches, own);
    assertEquals(1, cache(trainer, "jdk").options(jvm(jar), TRAINING).size());
  }

  @Test
  void doesWithoutInADirectoryOfAnotherUser() throws Exception {
    assertEquals(1, cache(trainer, "jdk").options(jvm(jar), TRAINING).size());
    Path caches = directory.resolve("caches");
    assumeTrue(
        (Integer) Files.getAttribute(caches, "unix:uid") == 0,
        "only root can give a directory to another user");

    Files.setAttribute(caches, "unix:uid", 12345);
    assertEquals(List.of(), cache(trainer, "jdk").options(jvm(jar), TRAINING));
    assertEquals(1, trained.size(), "nothing is made there either");

    Files.setAttribute(caches, "unix:uid", 0);
    assertEquals(1, cache(trainer, "jdk").options(jvm(jar), TRAINING).size());
  }

  private StartupCache given(String... options) {
    return new StartupCache(directory.resolve("caches"), trainer, "jdk", List.of(options));
  }

  @Test
  void keepsOnlyTheNewest() throws Exception {
    for (int i = 0; i < 10; i++) {
      cache(trainer, "jdk " + i).options(jvm(jar), TRAINING);
      for (Path file : files()) {
        FileTime older = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 60_000);
        Files.setLastModifiedTime(file, older);
      }
    }

    assertEquals(8, files().size());
    cache(trainer, "jdk 9").options(jvm(jar), TRAINING);
    assertEquals(10, trained.size(), "the newest is kept");
  }

  @Test
  void remembersThatAJvmMakesNone() throws Exception {
    List<Path> attempts = new ArrayList<>();
    ProgramRunner makesNone =
        (command, where) -> {
          attempts.add(where);
          return 1;
        };

    assertEquals(List.of(), cache(makesNone, "jdk").options(jvm(jar), TRAINING));
    assertEquals(List.of(), cache(makesNone, "jdk").options(jvm(jar), TRAINING));
    assertEquals(1, attempts.size());
  }

  @Test
  void doesWithoutForClassesInDirectories() throws Exception {
    assertEquals(List.of(), cache(trainer, "jdk").options(jvm(directory), TRAINING));
    assertEquals(List.of(), trained);
  }

  @Test
  void doesWithoutWhenThereIsNoPlace() throws Exception {
    StartupCache nowhere = new StartupCache(jar.resolve("caches"), trainer, "jdk", List.of());

    assertEquals(List.of(), nowhere.options(jvm(jar), TRAINING));
  }

  @Test
  void doesWithoutWhenTheJvmDoesNotStart() throws Exception {
    ProgramRunner broken =
        (command, where) -> {
          throw new IOException("no such program");
        };

    assertEquals(List.of(), cache(broken, "jdk").options(jvm(jar), TRAINING));
    assertTrue(files().isEmpty());
  }

  private StartupCache cache(ProgramRunner launcher, String identity) {
    return new StartupCache(directory.resolve("caches"), launcher, identity, List.of());
  }

  private static JavaProgram jvm(Path classpath) {
    return JavaProgram.tender(Target.SPT, List.of(classpath), List.of());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("caches"))) {
      return files.toList();
    }
  }
}
