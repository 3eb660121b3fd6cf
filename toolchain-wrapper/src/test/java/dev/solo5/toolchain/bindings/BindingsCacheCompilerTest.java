package dev.solo5.toolchain.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerFinder;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BindingsFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.UnsupportedTarget;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling bindings that the test makes up. */
final class BindingsCacheCompilerTest {
  private final Map<String, String> files = new HashMap<>();
  @TempDir Path temporary;
  private ContentStore store;
  private Compiler compiler;

  @BeforeEach
  void writeSources() throws Exception {
    store = ContentStore.open(temporary);
    try {
      compiler = new CompilerFinder(BuildHost.system(), store).find(Optional.empty());
    } catch (ToolchainException e) {
      Assumptions.abort("skipped: " + e.problem().message());
    }
    String architecture = compiler.architecture().text();
    files.put("sources/stub-" + architecture + ".txt", "stub/a.c\n\nstub/b.c\n");
    files.put("stub/a.c", "#include <solo5.h>\nint local(void) { return VALUE; }\n");
    files.put("stub/b.c", "int local(void);\nint solo5_b(void) { return local(); }\n");
    files.put("stub/solo5_stub.lds", "SECTIONS {}\n");
    files.put("include/solo5/solo5.h", "#define VALUE 3\n");
  }

  private Bindings bindings(Target target) throws Exception {
    files.remove("files.txt");
    files.put("files.txt", String.join("\n", files.keySet()));
    BindingsSources sources =
        path ->
            Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    return new BindingsCache(BuildHost.system(), compiler, store, sources).of(target);
  }

  /** The same with sources that are in {@code jar}. */
  private BindingsCache cache(Path jar) {
    return new BindingsCache(
        BuildHost.system(),
        compiler,
        store,
        new BindingsSources() {
          @Override
          public Optional<byte[]> file(String path) {
            return Optional.ofNullable(files.get(path))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public Optional<List<Path>> jars() {
            return Optional.of(List.of(jar));
          }
        });
  }

  @Test
  void bindingsAreKnownWhileTheirJarIsTheSame() throws Exception {
    files.put("files.txt", String.join("\n", files.keySet()));
    Path jar = Files.writeString(temporary.resolve("a.jar"), "jar");
    Bindings made = cache(jar).of(Target.STUB);
    assertEquals(Optional.of(made), cache(jar).known(Target.STUB));
    assertEquals(Optional.empty(), cache(jar).known(Target.HVT));
    assertEquals(Optional.empty(), cache(temporary.resolve("b.jar")).known(Target.STUB));
    Files.writeString(jar, "other jar");
    assertEquals(Optional.empty(), cache(jar).known(Target.STUB));
  }

  @Test
  void bindingsThatAreGoneAreNotKnown() throws Exception {
    files.put("files.txt", String.join("\n", files.keySet()));
    Path jar = Files.writeString(temporary.resolve("a.jar"), "jar");
    DirectoryTrees.delete(cache(jar).of(Target.STUB).object().resolveSibling(""));
    assertEquals(Optional.empty(), cache(jar).known(Target.STUB));
  }

  @Test
  void bindingsOfSourcesInNoJarAreNeverKnown() throws Exception {
    files.put("files.txt", String.join("\n", files.keySet()));
    BindingsSources sources =
        path ->
            Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    var cache = new BindingsCache(BuildHost.system(), compiler, store, sources);
    cache.of(Target.STUB);
    assertEquals(Optional.empty(), cache.known(Target.STUB));
  }

  @Test
  void objectScriptAndHeadersAreThere() throws Exception {
    Bindings bindings = bindings(Target.STUB);
    assertEquals("solo5_stub.o", bindings.object().getFileName().toString());
    assertTrue(Files.size(bindings.object()) > 0);
    assertEquals("SECTIONS {}\n", Files.readString(bindings.linkerScript()));
    assertEquals(
        "#define VALUE 3\n", Files.readString(bindings.includeDirectory().resolve("solo5.h")));
    assertTrue(Files.exists(bindings.lastIncludeDirectory().resolve("limits.h")));
    assertEquals(bindings, bindings(Target.STUB));
  }

  @Test
  void anotherSourceIsAnotherEntry() throws Exception {
    Path first = bindings(Target.STUB).object();
    files.put("include/solo5/solo5.h", "#define VALUE 4\n");
    assertNotEquals(first, bindings(Target.STUB).object());
  }

  @Test
  void targetWithoutSourcesIsRefused() {
    var thrown = assertThrows(ToolchainException.class, () -> bindings(Target.HVT));
    assertEquals(
        new UnsupportedTarget(Target.HVT, compiler.architecture().text()), thrown.problem());
  }

  @Test
  void whatDoesNotCompileIsSaidAndNotKept() throws Exception {
    files.put("stub/b.c", "int f(void) { return nothing; }\n");
    var thrown = assertThrows(ToolchainException.class, () -> bindings(Target.STUB));
    var problem = assertInstanceOf(BindingsFailed.class, thrown.problem());
    Diagnostic error = problem.diagnostics().getFirst();
    assertTrue(error.text().contains("nothing"), error.toString());
    assertEquals(1, error.line());

    files.put("stub/b.c", "int solo5_b(void) { return 1; }\n");
    assertTrue(Files.exists(bindings(Target.STUB).object()));
  }
}
