package dev.solo5.benchmarks;

import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.tender.Launch;
import dev.solo5.tender.hvt.HvtTender;
import dev.solo5.tender.spt.SptTender;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and prints a table in Markdown. {@code benchmarks/run} builds what it needs and starts
 * it from the root of a checkout.
 */
public final class Main {
  private static final int MEBIBYTES = 512;

  private final Path hello = Path.of("src/it/hello").toAbsolutePath();
  private final Path work;
  private final Jvm jvm;
  private final Floors floors;
  private final List<Comparison.Result> results = new ArrayList<>();

  private Main(Path work) throws IOException {
    this.work = work;
    this.jvm = new Jvm(work, ownJar());
    this.floors = new Floors(Path.of("benchmarks/src/main/c"), work);
  }

  /** Runs every measurement that this machine can. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createDirectories(Path.of("benchmarks/target/work").toAbsolutePath());
    Main main = new Main(work);
    boolean kvm = Files.isReadable(Path.of("/dev/kvm")) && Files.isWritable(Path.of("/dev/kvm"));
    main.warmBoots(kvm);
    main.coldStarts(kvm);
    main.builds();
    System.out.print(Report.markdown(main.results));
    if (!kvm) {
      System.out.println("hvt left out: /dev/kvm can't be opened here");
    }
  }

  private void warmBoots(boolean kvm) throws IOException, InterruptedException {
    try (Fd console = Fd.open("/dev/null", Fcntl.O_WRONLY);
        SelfTimed floor = floors.spawn()) {
      Boot.Tender tender = launch -> SptTender.run(launch, console, notice -> {});
      Launch launch = Launch.of(binary("spt"));
      measure(new Boot("hello under spt, warm JVM", launch, tender), floor, 200, 300);
    }
    if (kvm) {
      try (SelfTimed floor = floors.kvm(MEBIBYTES)) {
        HvtTender hvt = new HvtTender();
        Boot.Tender tender = launch -> hvt.run(launch, bytes -> {}, notice -> {});
        Launch launch = Launch.of(binary("hvt"));
        measure(new Boot("hello under hvt, warm JVM", launch, tender), floor, 200, 300);
      }
    }
  }

  private void coldStarts(boolean kvm) throws IOException, InterruptedException {
    for (LinkTarget linkTarget :
        kvm ? List.of(LinkTarget.SPT, LinkTarget.HVT) : List.of(LinkTarget.SPT)) {
      String target = linkTarget.abi();
      String main = "dev.solo5.tender." + target + ".Main";
      String file = binary(target).toString();
      List<String> flags = ShortLivedJvm.ofTender(linkTarget);
      String line = OneLine.class.getName();
      measure(
          whole("solo5-" + target + " hello, cold", jvm.command(flags, main, file)),
          whole("java: one line", jvm.command(List.of(), line)),
          2,
          15);
      measure(
          whole(
              "solo5-" + target + " hello, cold, AOT cache", jvm.cachedCommand(flags, main, file)),
          whole("java: one line, AOT cache", jvm.cachedCommand(List.of(), line)),
          2,
          15);
    }
  }

  private void builds() throws IOException, InterruptedException {
    WholeProcess.Preparation none = WholeProcess.Preparation.NONE;
    Subject floor = maven("mvn validate", none, "-q", "validate");
    WholeProcess.Preparation clean = () -> Trees.delete(hello.resolve("target"));
    measure(maven("mvn solo5:build hello, clean", clean, "-q", "solo5:build"), floor, 1, 7);
    measure(maven("mvn solo5:build hello, nothing to do", none, "-q", "solo5:build"), floor, 1, 7);
    measure(
        new GoalTime(maven("of that, in the goal", none, "solo5:build")),
        maven("mvn solo5:build -Dsolo5.skip", none, "-q", "solo5:build", "-Dsolo5.skip"),
        1,
        7);
  }

  private void measure(Subject subject, Subject floor, int warmUpRounds, int rounds)
      throws IOException, InterruptedException {
    System.err.println(subject.name() + " ...");
    results.add(new Comparison(subject, floor, warmUpRounds, rounds).measure());
  }

  private WholeProcess maven(String name, WholeProcess.Preparation before, String... arguments) {
    String mvnw = Path.of("mvnw").toAbsolutePath().toString();
    List<String> command = new ArrayList<>(List.of(mvnw, "-o", "-B"));
    command.addAll(List.of(arguments));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    return new WholeProcess(name, command, hello, before, work.resolve("log"));
  }

  private static Path ownJar() throws IOException {
    Path target = Path.of("benchmarks/target").toAbsolutePath();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "solo5-benchmarks-*.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IOException(target + ": no jar of this module; start benchmarks/run");
  }

  private WholeProcess whole(String name, List<String> command) {
    return new WholeProcess(
        name, command, work, WholeProcess.Preparation.NONE, work.resolve("log"));
  }

  private Path binary(String target) {
    return hello.resolve("target/solo5/hello." + target);
  }
}
