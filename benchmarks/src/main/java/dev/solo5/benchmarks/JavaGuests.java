package dev.solo5.benchmarks;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What guests in Java compute, beside the same classes on a JVM that is warm.
 *
 * @param work where output goes
 * @param jvm starts the tender
 */
record JavaGuests(Path work, Jvm jvm) {
  private static final int GUEST_ROUNDS = 6;
  private static final int GUEST_WARM_UP = 1;
  private static final int JVM_ROUNDS = 60;
  private static final int JVM_WARM_UP = 40;
  private static final Path PROJECT = Path.of("benchmarks/workloads/target").toAbsolutePath();

  /** A workload and what it computes. */
  private enum Workload {
    BODIES("floating point", 4_638_299_244_796_510_547L),
    SORTING("arrays of integers", -7_703_340_330_561_674_566L),
    COUNTING("collections", -6_238_599_884_704_909_498L),
    TREES("short-lived objects", 6_173_767L),
    TEXT("bytes and strings", -5_385_890_186_457_255_901L);

    private final String subject;
    private final long result;

    Workload(String subject, long result) {
      this.subject = subject;
      this.result = result;
    }
  }

  /** Guests and their floors, in pairs. */
  List<Subject[]> computations() throws IOException, InterruptedException {
    List<Subject[]> pairs = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      Subject guest =
          computation("spt Java: " + workload.subject, guest(workload), workload, GUEST_WARM_UP);
      Subject floor = computation("the same on a JVM", hosted(workload), workload, JVM_WARM_UP);
      pairs.add(new Subject[] {guest, floor});
    }
    return pairs;
  }

  private Subject computation(String name, List<String> command, Workload workload, int warmUp) {
    var process =
        new WholeProcess(
            name, command, work, WholeProcess.Preparation.NONE, work.resolve("log"), 0);
    return new Computation(process, warmUp, workload.result);
  }

  private List<String> guest(Workload workload) {
    return jvm.command(
        ShortLivedJvm.ofTender(Target.SPT),
        "dev.solo5.tender.spt.Main",
        "--mem=128",
        PROJECT.resolve("solo5/workloads.spt").toString(),
        workload.name(),
        Integer.toString(GUEST_ROUNDS));
  }

  private static List<String> hosted(Workload workload) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        PROJECT.resolve("classes").toString(),
        "dev.solo5.benchmarks.workload.Main",
        workload.name(),
        Integer.toString(JVM_ROUNDS));
  }
}
