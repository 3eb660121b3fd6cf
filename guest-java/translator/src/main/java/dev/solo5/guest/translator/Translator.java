package dev.solo5.guest.translator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.model.CallLocation;
import org.teavm.model.TextLocation;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Translates programs, with the one configuration that is tested. */
public final class Translator {
  /**
   * Only for the translator's own arithmetic: a guest's heap has the size that its memory gives.
   */
  private static final int ANY_HEAP = 1 << 20;

  private Translator() {}

  /**
   * Writes a program in C; what is in the directory is replaced once it is complete.
   *
   * @throws TranslationException if a class, a method or the class library can't be translated
   */
  public static TranslatedProgram translate(Translation translation)
      throws TranslationException, IOException {
    Optional<Refusal> unusable = MainClass.problem(translation);
    if (unusable.isPresent()) {
      throw new TranslationException(List.of(unusable.get()));
    }
    CProgram program = CProgram.in(translation.output());
    try (GuestClasses classes = new GuestClasses(translation)) {
      TeaVMTool tool = tool(translation, program, classes);
      try {
        tool.generate();
      } catch (TeaVMToolException e) {
        throw new IOException("the translator failed: " + e.getMessage(), e);
      }
      List<Refusal> problems = problems(tool);
      if (!problems.isEmpty()) {
        throw new TranslationException(problems);
      }
      return program.complete(
          tool.getClasses().size(), NativeMethods.declarations(tool.getDependencyInfo()));
    }
  }

  private static TeaVMTool tool(Translation translation, CProgram program, GuestClasses classes) {
    var tool = new TeaVMTool();
    tool.setTargetType(TeaVMTargetType.C);
    tool.setClassLoader(classes);
    tool.setMainClass(Replacements.START);
    tool.getProperties().setProperty(GuestPlugin.MAIN_CLASS, translation.mainClass());
    tool.getProperties().setProperty(Reflection.DIRECTORIES, directories(translation));
    tool.setTargetDirectory(program.generated().toFile());
    // The levels above it are wrong in places: a jump to 0, a static field read too early.
    tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
    tool.setObfuscated(false);
    tool.setStrict(true);
    tool.setAssertionsRemoved(true);
    tool.setDebugInformationGenerated(true);
    tool.setMinHeapSize(ANY_HEAP);
    tool.setMaxHeapSize(ANY_HEAP);
    tool.setLog(new EmptyTeaVMToolLog());
    return tool;
  }

  private static String directories(Translation translation) {
    return translation.classPath().stream()
        .filter(Files::isDirectory)
        .map(Path::toString)
        .collect(Collectors.joining("\n"));
  }

  /** Each once: many calls may lead to one method. */
  private static List<Refusal> problems(TeaVMTool tool) {
    Set<Refusal> problems = new LinkedHashSet<>();
    for (Problem problem : tool.getProblemProvider().getProblems()) {
      if (problem.getSeverity() == ProblemSeverity.ERROR) {
        problems.add(problem(problem));
      }
    }
    return List.copyOf(problems);
  }

  private static Refusal problem(Problem problem) {
    var text = new ProblemText();
    problem.render(text);
    Optional<CallLocation> place = Optional.ofNullable(problem.getLocation());
    Optional<TextLocation> source = place.map(CallLocation::getSourceLocation);
    return new Refusal.NotThere(
        place
            .map(CallLocation::getMethod)
            .map(method -> method.getClassName() + "." + method.getName()),
        source.map(TextLocation::getFileName),
        source.map(TextLocation::getLine).orElse(0),
        text.subject(),
        text.text());
  }
}
