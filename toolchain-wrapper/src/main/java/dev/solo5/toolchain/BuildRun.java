package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.Compilation.Compiled;
import dev.solo5.toolchain.LinkStep.Linked;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.incremental.BuildMemory;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import dev.solo5.toolchain.process.InParallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One build, from what was known before to what is known after. */
final class BuildRun {
  private final Workbench bench;
  private final UnikernelBuild build;
  private final BuildMemory before;
  private final Map<Path, Made> made = new HashMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();

  BuildRun(Toolchain toolchain, UnikernelBuild build, Path objects, BuildMemory before) {
    var digests = new FileDigests(before.digests(), toolchain.host().clock());
    this.bench = new Workbench(toolchain, build, objects, digests);
    this.build = build;
    this.before = before;
    this.warnings.addAll(toolchain.warnings());
  }

  /** What is to be remembered, also of a build that failed. */
  BuildMemory memory() {
    return new BuildMemory(made, bench.digests().known());
  }

  /** What tools have said so far. */
  List<Diagnostic> warnings() {
    return List.copyOf(warnings);
  }

  BuildResult run() throws ToolchainException, IOException, InterruptedException {
    return thenForget(BuildRun::compileAndLink);
  }

  /** As {@link #run}, but puts the objects into an archive instead of linking them. */
  LibraryResult archive() throws ToolchainException, IOException, InterruptedException {
    return thenForget(BuildRun::compileAndArchive);
  }

  private <R> R thenForget(BuildLock.Work<R> work)
      throws ToolchainException, IOException, InterruptedException {
    boolean done = false;
    try {
      R result = work.in(this);
      done = true;
      return result;
    } finally {
      forgetStale(done);
    }
  }

  /**
   * The result when nothing has to be done; empty when something has, or may have. Trusts what is
   * remembered of the bindings, and starts from stamps of files alone.
   */
  Optional<BuildResult> ifCurrent() throws ToolchainException, IOException, InterruptedException {
    SortedMap<Target, Bindings> bindings = new TreeMap<>();
    for (Target target : build.targets()) {
      Optional<Bindings> known = bench.toolchain().bindings().known(target);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      bindings.put(target, known.get());
    }
    Plan plan = plan(bindings);
    boolean current = !isDatabaseMissing();
    for (Path source : plan.sources()) {
      current = current && keep(bench.object(source), plan.compilation().key(source));
    }
    for (LinkStep linking : plan.linkings()) {
      current = current && keep(linking);
    }
    return current && made.size() == before.made().size()
        ? Optional.of(plan.result(0, 0, warnings))
        : Optional.empty();
  }

  /** Whether this build learnt nothing that is worth remembering. */
  boolean learntNothing() {
    return made.size() == before.made().size() && bench.digests().isUnchanged();
  }

  private LibraryResult compileAndArchive()
      throws ToolchainException, IOException, InterruptedException {
    LinkInputs inputs = LinkInputs.of(bench);
    if (!inputs.archives().isEmpty()) {
      throw new ToolchainException(
          new BadInput(inputs.archives().getFirst(), BadInput.Fault.NESTED));
    }
    // The headers are the same for all targets.
    Bindings any = bench.toolchain().bindings(Collections.min(build.targets()));
    List<Path> sources = inputs.sources();
    int compiled = compile(Compilation.of(bench, any, sources), sources);
    var archiving = new Archiving(bench, inputs.objects(bench));
    boolean current = keep(archiving.output(), archiving.key());
    if (!current) {
      made.put(archiving.output(), archiving.archive());
    }
    return new LibraryResult(
        bench.compiler().architecture(),
        archiving.output(),
        compiled,
        sources.size() - compiled,
        !current,
        warnings);
  }

  private BuildResult compileAndLink()
      throws ToolchainException, IOException, InterruptedException {
    SortedMap<Target, Bindings> bindings = new TreeMap<>();
    for (Target target : build.targets()) {
      bindings.put(target, bench.toolchain().bindings(target));
    }
    Plan plan = plan(bindings);
    int compiled = compile(plan.compilation(), plan.sources());
    int linked = link(plan.linkings());
    return plan.result(compiled, linked, warnings);
  }

  /** What is compiled and what is linked, if it has to be. */
  private record Plan(Compilation compilation, List<Path> sources, List<LinkStep> linkings) {
    BuildResult result(int compiled, int linked, List<Diagnostic> warnings) {
      SortedMap<Target, Path> binaries = new TreeMap<>();
      for (LinkStep linking : linkings) {
        binaries.put(linking.target(), linking.output());
      }
      return new BuildResult(
          compilation.bench().compiler().architecture(),
          binaries,
          compiled,
          sources.size() - compiled,
          linked,
          warnings);
    }
  }

  private Plan plan(SortedMap<Target, Bindings> bindings)
      throws ToolchainException, InterruptedException {
    LinkInputs inputs = LinkInputs.of(bench);
    List<Path> sources = inputs.sources();
    // The headers are the same for all targets.
    Bindings any = bindings.firstEntry().getValue();
    List<LinkStep> linkings = new ArrayList<>();
    bindings.forEach((target, its) -> linkings.add(new LinkStep(bench, target, its, inputs)));
    return new Plan(Compilation.of(bench, any, sources), sources, linkings);
  }

  private boolean isDatabaseMissing() {
    return build.compileCommands().isPresent()
        && !new CompilationDatabase(build.compileCommands().get()).exists();
  }

  /** Compiles the sources whose object is not current; returns how many. */
  private int compile(Compilation compilation, List<Path> sources)
      throws ToolchainException, IOException, InterruptedException {
    List<Path> stale = new ArrayList<>();
    for (Path source : sources) {
      if (!keep(bench.object(source), compilation.key(source))) {
        stale.add(source);
      }
    }
    if (build.compileCommands().isPresent()) {
      new CompilationDatabase(build.compileCommands().get())
          .write(sources.stream().map(compilation::command).toList());
    }
    List<Path> failed = new ArrayList<>();
    for (Compiled one :
        InParallel.map(bench.toolchain().host(), "Compiling", stale, compilation::compile)) {
      warnings.addAll(compilation.diagnostics(one));
      if (one.finished().succeeded()) {
        made.put(bench.object(one.source()), compilation.made(one));
      } else {
        failed.add(one.source());
      }
    }
    if (!failed.isEmpty()) {
      throw new ToolchainException(new CompileFailed(failed, warnings));
    }
    return stale.size();
  }

  /** Links the targets whose output is not current; returns how many. */
  private int link(List<LinkStep> linkings)
      throws ToolchainException, IOException, InterruptedException {
    List<LinkStep> stale = new ArrayList<>();
    for (LinkStep linking : linkings) {
      if (!keep(linking)) {
        stale.add(linking);
      }
    }
    Map<Path, String> further = stale.isEmpty() ? Map.of() : assembledLate();
    for (Linked one : InParallel.map(bench.toolchain().host(), "Linking", stale, LinkStep::link)) {
      List<Diagnostic> said = one.diagnostics();
      if (!one.finished().succeeded()) {
        List<String> undefined = LinkerMessages.undefinedSymbols(said);
        warnings.addAll(said);
        throw new ToolchainException(new LinkFailed(one.linking().target(), undefined, warnings));
      }
      warnings.addAll(said);
      made.putAll(one.linking().made(one, further));
    }
    return stale.size();
  }

  /** What sources read, when part of compiling them is left to the linker. */
  private Map<Path, String> assembledLate() {
    Map<Path, String> read = new HashMap<>();
    if (build.compile().isLate() || build.link().flags().stream().anyMatch(CompileOptions::isLto)) {
      made.values().forEach(one -> read.putAll(one.inputs()));
    }
    return read;
  }

  /** Whether {@code output} is current; then it is remembered as before. */
  private boolean keep(Path output, String key) throws IOException {
    Made earlier = before.made().get(output);
    if (earlier == null || !earlier.isCurrent(output, key, bench.digests())) {
      return false;
    }
    made.put(output, earlier);
    return true;
  }

  private boolean keep(LinkStep linking)
      throws ToolchainException, IOException, InterruptedException {
    return keepAll(linking.outputs(), linking.key(false))
        || (linking.runsConstructors() && keepAll(linking.outputs(), linking.key(true)));
  }

  private boolean keepAll(List<Path> outputs, String key) throws IOException {
    for (Path output : outputs) {
      if (!keep(output, key)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Removes what this build did not make or keep: objects of sources that are gone or did not
   * compile, and, unless all is done, every unikernel.
   */
  private void forgetStale(boolean done) throws IOException {
    for (Path output : before.made().keySet()) {
      if (!made.containsKey(output)) {
        bench.digests().delete(output);
      }
    }
    if (!done) {
      for (Target target : Bindings.TARGETS) {
        for (Path output : List.of(build.binary(target), build.mapFile(target))) {
          made.remove(output);
          bench.digests().delete(output);
        }
      }
    }
  }
}
