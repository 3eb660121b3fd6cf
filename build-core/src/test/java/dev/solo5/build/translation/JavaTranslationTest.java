package dev.solo5.build.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the translator is started, and what becomes of what it leaves; it is a small one here. */
class JavaTranslationTest {
  /**
   * Adds a line to {@code runs} in the output, and does what the class file of the program says.
   */
  private static final String TRANSLATOR =
      """
      package dev.solo5.guest.translator;

      import java.nio.file.*;
      import java.util.Properties;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          Properties request = new Properties();
          request.load(Files.newBufferedReader(Path.of(arguments[0])));
          Path output = Path.of(request.getProperty("output"));
          Files.createDirectories(output);
          Files.writeString(output.resolve("../runs"), "run\\n",
              StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          String program = Files.readString(Path.of(request.getProperty("classPath"), "Main.class"));
          Properties result = new Properties();
          switch (program) {
            case "breaks" -> throw new IllegalStateException("broken");
            case "lacks" -> {
              result.setProperty("0.problem", "NotThere");
              result.setProperty("0.method", "org.example.Main.main");
              result.setProperty("0.file", "org/example/Main.java");
              result.setProperty("0.line", "7");
              result.setProperty("0.subject", "java.Lacking");
              result.setProperty("0.text", "no java.Lacking");
            }
            default -> {
              Files.writeString(output.resolve("program.c"), program);
              result.setProperty("sources", output.resolve("program.c").toString());
              result.setProperty("flags", "-iquote\\n" + output);
              result.setProperty("classes", "3");
            }
          }
          try (var writer = Files.newBufferedWriter(Path.of(request.getProperty("result")))) {
            result.store(writer, null);
          }
        }
      }
      """;

  @TempDir private Path root;

  private Path translator = Path.of("");
  private Path classes = Path.of("");
  private Path directory = Path.of("");

  @BeforeEach
  void compileTheTranslator() throws IOException {
    translator = Files.createDirectory(root.resolve("translator"));
    classes = Files.createDirectory(root.resolve("classes"));
    directory = root.resolve("java");
    Path source = root.resolve("Main.java");
    Files.writeString(source, TRANSLATOR);
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    assertEquals(0, compiler.run(null, null, null, "-d", translator.toString(), source.toString()));
    program("works");
  }

  private void program(String does) throws IOException {
    Files.writeString(classes.resolve("Main.class"), does);
  }

  private Translated translate() throws ProblemException {
    return new JavaTranslation(_ -> List.of(translator), BuildHost.system())
        .translate(
            new TranslationRequest(
                "org.example.Main",
                List.of(classes),
                root,
                List.of(root.resolve("src")),
                directory,
                "1",
                List.of()));
  }

  private Problem problem() {
    return assertThrows(ProblemException.class, this::translate).problem();
  }

  private long runs() throws IOException {
    return Files.readAllLines(directory.resolve("runs")).size();
  }

  @Test
  void translatesOnceWhatDoesNotChange() throws Exception {
    Translated first = translate();
    assertEquals(List.of(directory.resolve("c/program.c")), first.sources());
    assertEquals(List.of("-iquote", directory.resolve("c").toString()), first.flags());
    assertEquals(3, first.classes());
    assertFalse(first.upToDate());
    assertTrue(translate().upToDate());
    assertEquals(1, runs());
    assertEquals(first.sources(), Translated.in(directory).orElseThrow().sources());

    program("works otherwise");
    assertFalse(translate().upToDate());
    assertEquals("works otherwise", Files.readString(first.sources().getFirst()));
  }

  @Test
  void translatesAgainWhatSomebodyChanged() throws Exception {
    Path source = translate().sources().getFirst();
    Files.writeString(source, "int nonsense;");
    assertEquals(Optional.empty(), Translated.in(directory));
    assertFalse(translate().upToDate());
    assertEquals("works", Files.readString(source));
    assertEquals(2, runs());
  }

  @Test
  void nothingIsLeftOfTheProgramBeforeOneThatLacksSomething() throws Exception {
    translate();
    Files.createDirectories(root.resolve("src/org/example"));
    Files.writeString(root.resolve("src/org/example/Main.java"), "");
    program("lacks");
    JavaProblem.Use use =
        new JavaProblem.Use(
            Optional.of("org.example.Main.main"),
            Optional.of("src/org/example/Main.java"),
            7,
            Optional.of("java.Lacking"),
            "no java.Lacking");
    assertEquals(new JavaProblem.NotTranslated("org.example.Main", List.of(use)), problem());
    assertEquals(Optional.empty(), Translated.in(directory));
    assertEquals(
        "src/org/example/Main.java:7: no java.Lacking, in org.example.Main.main", use.message());
  }

  @Test
  void aTranslatorThatBreaksDownIsNotMistakenForOneThatWorked() throws Exception {
    translate();
    program("breaks");
    if (problem() instanceof JavaProblem.TranslatorFailed failed) {
      assertEquals(1, failed.status());
      assertTrue(failed.said().toString().contains("broken"), failed.toString());
    } else {
      throw new AssertionError(problem());
    }
    program("works");
    assertFalse(translate().upToDate());
  }
}
