package dev.solo5.guest.translator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
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
   * Writes a program in C.
   *
   * @throws TranslationException if a class, a method or the class library can't be translated
   */
  public static TranslatedProgram translate(Translation translation)
      throws TranslationException, IOException {
    CProgram program = CProgram.in(translation.output());
    try (GuestClasses classes = new GuestClasses(translation)) {
      TeaVMTool tool = tool(translation, program, classes);
      try {
        tool.generate();
      } catch (TeaVMToolException e) {
        throw new IOException("the translator failed: " + e.getMessage(), e);
      }
      List<TranslationProblem> problems = problems(tool);
      if (!problems.isEmpty()) {
        throw new TranslationException(problems);
      }
    }
    return program.complete();
  }

  private static TeaVMTool tool(Translation translation, CProgram program, GuestClasses classes) {
    var tool = new TeaVMTool();
    tool.setTargetType(TeaVMTargetType.C);
    tool.setClassLoader(classes);
    tool.setMainClass(Replacements.START);
    tool.getProperties().setProperty(GuestPlugin.MAIN_CLASS, translation.mainClass());
    tool.setTargetDirectory(program.generated().toFile());
    // The levels above it are wrong in places: a jump to 0, a static field read too early.
    tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
    tool.setObfuscated(false);
    tool.setStrict(true);
    tool.setAssertionsRemoved(true);
    tool.setDebugInformationGenerated(false);
    tool.setMinHeapSize(ANY_HEAP);
    tool.setMaxHeapSize(ANY_HEAP);
    tool.setLog(new EmptyTeaVMToolLog());
    return tool;
  }

  private static List<TranslationProblem> problems(TeaVMTool tool) {
    List<TranslationProblem> problems = new ArrayList<>();
    for (Problem problem : tool.getProblemProvider().getProblems()) {
      if (problem.getSeverity() == ProblemSeverity.ERROR) {
        problems.add(problem(problem));
      }
    }
    return problems;
  }

  private static TranslationProblem problem(Problem problem) {
    var text = new DefaultProblemTextConsumer();
    problem.render(text);
    Optional<CallLocation> place = Optional.ofNullable(problem.getLocation());
    Optional<TextLocation> source = place.map(CallLocation::getSourceLocation);
    return new TranslationProblem(
        place
            .map(CallLocation::getMethod)
            .map(method -> method.getClassName() + "." + method.getName()),
        source.map(TextLocation::getFileName),
        source.map(TextLocation::getLine).orElse(0),
        text.getText());
  }
}
