package dev.solo5.toolchain.sdk;

import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** SDKs without programs, one for each compiler, exported once for all tests. */
record TestSdk(Path directory, String compiler) {
  static final String TRIPLE = triple();

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
  private static final Map<String, TestSdk> ALL = new ConcurrentHashMap<>();

  /** The SDK of a compiler, in a directory with an awkward name; skips where there is none. */
  static TestSdk of(String compiler) {
    require(compiler);
    return ALL.computeIfAbsent(compiler, TestSdk::exported);
  }

  /** Skips the test, saying why, when the machine has no such program. */
  static void require(String program) {
    boolean present =
        BuildHost.system().searchPath().stream()
            .anyMatch(entry -> Files.isExecutable(entry.resolve(program)));
    Assumptions.assumeTrue(present, "skipped: no " + program + " on this machine's PATH");
  }

  private static TestSdk exported(String compiler) {
    try {
      Path parent = Files.createTempDirectory(TEMPORARY, "sdk");
      return export(compiler, parent.resolve("it's a \"" + compiler + "\" = $SDK, really"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static TestSdk export(String compiler, Path directory) throws Exception {
    exporter(compiler).export(request(directory, null, null));
    return new TestSdk(directory, compiler);
  }

  /** A request without programs. */
  static SdkRequest request(Path directory, @Nullable String linker, @Nullable String objcopy) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new SdkRequest(
        directory, Optional.ofNullable(linker), Optional.ofNullable(objcopy), List.of(), java);
  }

  static SdkExporter exporter(String compiler) throws Exception {
    Toolchain toolchain = toolchain(compiler);
    return new SdkExporter(BuildHost.system(), toolchain.compiler(), toolchain::bindings);
  }

  static Compiler compiler(String name) throws Exception {
    return toolchain(name).compiler();
  }

  private static Toolchain toolchain(String compiler) throws Exception {
    Path cache = TEMPORARY.resolve("cache");
    return Toolchain.find(
        new ToolchainRequest(Optional.of(compiler), Optional.of(cache), cache), BuildHost.system());
  }

  Path cc() {
    return tool("cc");
  }

  Path ld() {
    return tool("ld");
  }

  Path objcopy() {
    return tool("objcopy");
  }

  Path bin() {
    return directory.resolve("bin");
  }

  Path lib() {
    return directory.resolve("lib").resolve(TRIPLE);
  }

  /** What the SDK's record says. */
  String recorded(String key) throws IOException {
    return Files.readAllLines(lib().resolve("toolchain")).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private Path tool(String name) {
    return bin().resolve(TRIPLE + "-" + name);
  }

  /** The machine's own compiler builds for the machine. */
  private static String triple() {
    String architecture = System.getProperty("os.arch");
    return (architecture.equals("amd64") ? "x86_64" : architecture) + "-solo5-none-static";
  }

  /** Writes a file and its directories. */
  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
