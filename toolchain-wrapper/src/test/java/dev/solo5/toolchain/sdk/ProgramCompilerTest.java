package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.text.ShellWord;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java programs of an SDK: how their scripts find a JVM and its ahead-of-time cache. */
final class ProgramCompilerTest {
  /** Says what it is called and was given; the JVM itself says nothing. */
  private static final String MAIN =
      """
      package demo;

      public final class Main {
        public static void main(String[] arguments) {
          System.out.println(System.getProperty("solo5.program"));
          for (String argument : arguments) {
            System.out.println("<" + argument + ">");
          }
          System.exit(Library.status());
        }
      }
      """;

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir static Path shared;
  private static Path sdk;

  @TempDir Path work;

  @BeforeAll
  static void export() throws Exception {
    TestSdk.require("gcc");
    TestSdk.write(shared.resolve("src/demo/Main.java"), MAIN);
    TestSdk.write(
        shared.resolve("src/demo/Library.java"),
        "package demo; final class Library { static int status() { return 7; } }\n");
    tool("javac", "-d", "main", "src/demo/Main.java", "src/demo/Library.java");
    Files.createDirectories(shared.resolve("library/demo"));
    Files.move(
        shared.resolve("main/demo/Library.class"), shared.resolve("library/demo/Library.class"));
    tool("jar", "cf", "demo.jar", "-C", "main", ".");
    tool("jar", "cf", "library-1.0.jar", "-C", "library", ".");
    var training =
        new Training("demo.Main", Target.SPT, List.of("read"), List.of("-Dtraining=yes"));
    var demo =
        new SdkProgram(
            "demo",
            "demo.Main",
            List.of(shared.resolve("demo.jar"), shared.resolve("library-1.0.jar")),
            List.of("-Dx=y"),
            Optional.of(training));
    sdk = shared.resolve("it's the sdk = \"1\"");
    Sdk exported =
        TestSdk.exporter("gcc")
            .export(
                new SdkRequest(
                    sdk,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(demo),
                    JAVA_HOME.resolve("bin/java")));
    assertEquals(List.of(), exported.uncached());
  }

  private static void tool(String name, String... arguments) throws Exception {
    List<Object> command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/" + name)));
    command.addAll(List.of(arguments));
    Ran.in(shared, command.toArray()).succeeded();
  }

  @Test
  void passesArgumentsAndStatus() throws Exception {
    Ran ran = Ran.in(work, sdk.resolve("bin/demo"), "", "a b", "'$x'", "--mem=3", "-", "@f", "ü");
    assertEquals(7, ran.status());
    assertEquals("", ran.err());
    assertEquals(
        "demo\n<>\n<a b>\n<'$x'>\n<--mem=3>\n<->\n<@f>\n<ü>\n",
        new String(ran.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  @Test
  void isCalledAsItsLink() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("other"), sdk.resolve("bin/demo"));
    assertEquals(new Ran(7, "other\n", ""), Ran.in(work, link));
  }

  @Test
  void usesItsCacheWhereverItLies() throws Exception {
    assertEquals(List.of("demo.Library", "demo.Main"), cachedClasses(copy("a copy")));
    assertEquals(List.of("demo.Library", "demo.Main"), cachedClasses(copy("b/it's = \"c\"")));
  }

  @Test
  void ignoresACacheThatDoesNotFit() throws Exception {
    Path spoilt = copy("spoilt");
    Path cache = spoilt.resolve("lib/java/demo.aot");
    try (FileChannel channel = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(4096));
    }
    Path without = copy("without");
    Files.delete(without.resolve("lib/java/demo.aot"));
    for (Path directory : List.of(spoilt, without)) {
      assertEquals(new Ran(7, "demo\n", ""), Ran.in(work, directory.resolve("bin/demo")));
      assertEquals(List.of(), cachedClasses(directory), directory.toString());
    }
  }

  /**
   * Whatever the environment asks of JVMs, the program runs; whether with its cache is left to the
   * JVM. Our options are the real ones of every program.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseG1GC",
        "-XX:+UseZGC",
        "-XX:+UseParallelGC",
        "-XX:+UseSerialGC",
        "-Xmx64m",
        "-Xms300m",
        "-Xint",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UseCompressedOops",
        "-Xshare:off",
        "-Dfoo=bar -XX:+UseG1GC",
        "-XX:+UseCompactObjectHeaders",
        "-ea"
      })
  void yieldsToTheEnvironment(String options) throws Exception {
    for (String variable : YieldingOptions.VARIABLES) {
      Ran ran = Ran.in(work, Map.of(variable, options), sdk.resolve("bin/demo"));
      assertEquals(7, ran.status(), variable + ": " + ran);
      assertEquals("demo\n", ran.out());
      // The JVM says this of its own accord.
      assertTrue(ran.err().matches("(NOTE: )?Picked up [^\n]*\n"), ran.err());
    }
  }

  /** The classes of the program that its JVM takes from the cache, sorted. */
  private List<String> cachedClasses(Path directory) throws Exception {
    Path script = directory.resolve("bin/demo");
    String logs = "-Xlog:class+load:file=loaded.txt";
    Files.writeString(script, Files.readString(script).replace("-Xlog:disable", logs));
    assertEquals(7, Ran.in(work, script).status());
    List<String> lines = Files.readAllLines(work.resolve("loaded.txt"));
    assertTrue(lines.stream().anyMatch(line -> line.contains(" demo.Main source: ")));
    return lines.stream()
        .filter(line -> line.contains(" demo.") && line.contains("source: shared objects file"))
        .map(line -> line.substring(line.indexOf("demo."), line.indexOf(" source:")))
        .sorted()
        .toList();
  }

  @Test
  void findsAnotherJavaWhenItsOwnIsGone() throws Exception {
    Path copy = copy("sdk");
    Path demo = withoutJava(copy);
    var nowhere = Map.of("PATH", "/usr/bin:/bin", "HOME", "/nonexistent");
    Map<String, String> home = new HashMap<>(nowhere);
    home.put("JAVA_HOME", JAVA_HOME.toString());
    assertEquals(new Ran(7, "demo\n", ""), Ran.in(work, home, demo));
    Map<String, String> path = new HashMap<>(nowhere);
    Path bin = Files.createDirectory(work.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), JAVA_HOME.resolve("bin/java"));
    path.put("PATH", bin + ":/usr/bin:/bin");
    path.put("JAVA_HOME", olderJava().toString());
    assertEquals(new Ran(7, "demo\n", ""), Ran.in(work, path, demo));
    Map<String, String> usual = new HashMap<>(nowhere);
    usual.put("JAVA_HOME", "");
    usual.put("HOME", work.toString());
    Path jdks = Files.createDirectories(work.resolve(".jdks"));
    Files.createSymbolicLink(jdks.resolve("a jdk"), JAVA_HOME);
    assertEquals(new Ran(7, "demo\n", ""), Ran.in(work, usual, demo));
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    Path demo = withoutJava(copy("sdk"));
    Path older = olderJava();
    Path bin = Files.createDirectory(work.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("readlink"), Path.of("/usr/bin/readlink"));
    Ran ran =
        Ran.in(
            work,
            Map.of("PATH", bin.toString(), "HOME", "/nonexistent", "JAVA_HOME", older.toString()),
            "/bin/sh",
            demo);
    assertEquals(1, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("demo: no Java of release 25 or later; looked at "), ran.err());
    assertTrue(ran.err().contains(older.toString()), ran.err());
    assertEquals(1, ran.err().lines().count());
  }

  @Test
  void refusesAPlaceThatNoClassPathCanName() throws Exception {
    Path copy = copy("a:b");
    Ran ran = Ran.in(work, copy.resolve("bin/demo"));
    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("a:b") && ran.err().contains("colon"), ran.err());
  }

  /** A copy as cp -a makes it. */
  private Path copy(String name) throws Exception {
    Path copy = work.resolve(name);
    Files.createDirectories(copy);
    Ran.in(work, "cp", "-a", sdk + "/.", copy).silent();
    return copy;
  }

  /**
   * The program of that SDK, its Java replaced by none, and none where machines usually have it.
   */
  private static Path withoutJava(Path directory) throws Exception {
    Path demo = directory.resolve("bin/demo");
    String script = Files.readString(demo);
    String changed =
        script
            .replace("java=" + ShellWord.of(JAVA_HOME + "/bin/java"), "java=/nonexistent/java")
            .replace("/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk*", "/nonexistent/*");
    assertNotEquals(script, changed);
    Files.writeString(demo, changed);
    return demo;
  }

  private Path olderJava() throws Exception {
    Path home = work.resolve("jdk 17");
    Files.createDirectories(home.resolve("bin"));
    Files.createSymbolicLink(home.resolve("bin/java"), Path.of("/bin/false"));
    TestSdk.write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
    return home;
  }
}
