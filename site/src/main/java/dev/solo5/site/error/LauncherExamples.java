package dev.solo5.site.error;

import dev.solo5.elf.Target;
import dev.solo5.launcher.LaunchProblem;
import dev.solo5.manifest.Device;
import dev.solo5.ready.NotReady;
import dev.solo5.ready.Ready;
import dev.solo5.tender.TenderProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Problems of launching a guest from Java. */
final class LauncherExamples {
  private static final Path BUILT = Path.of("/home/me/store/target/solo5/store.spt");
  private static final String KVM = "/dev/kvm can't be opened: Permission denied";

  private LauncherExamples() {}

  static Stream<Example> all() {
    return Stream.of(targets(), devices(), resources(), waiting()).flatMap(examples -> examples);
  }

  private static Stream<Example> targets() {
    return Stream.of(
        cured(
            new LaunchProblem.NotBuilt(BUILT),
            "Bind the goal `solo5:build` in the POM, with this target among `<targets>`; in an IDE,"
                + " run `mvn compile` once."),
        cured(
            new LaunchProblem.NoTender(Target.VIRTIO),
            "Let the tests depend on `solo5-launcher` or `solo5-junit`, which bring the tenders"
                + " of spt and hvt, and for virtio on `solo5-tender-virtio`."),
        cured(
            new LaunchProblem.NotRunnable(Target.HVT, KVM),
            "Mend what the reason names, or launch it under another target; in JUnit the test is"
                + " skipped."),
        cured(
            new LaunchProblem.NothingToRun(
                List.of(
                    new LaunchProblem.NotBuilt(BUILT),
                    new LaunchProblem.NotRunnable(Target.HVT, KVM))),
            "Mend one of the reasons."),
        cured(
            new LaunchProblem.BadUnikernel(BUILT + ": invalid executable"),
            "See [the problems of unikernel files](#elf)."));
  }

  private static Stream<Example> devices() {
    return Stream.of(
        cured(
            new LaunchProblem.Missing(BUILT, List.of(new Device.Block("storage"))),
            "Attach it: `.attach(\"storage\", Disk.temporary(1 << 20))`. The class that"
                + " `solo5:generate-launcher` makes does not compile without."),
        cured(
            new LaunchProblem.NotDeclared(
                BUILT, new Device.Net("storage"), List.of(new Device.Block("storage"))),
            "Attach what the manifest declares, under its name."));
  }

  private static Stream<Example> resources() {
    return Stream.of(
        cured(
            new LaunchProblem.DiskUnavailable(
                "storage", "java.nio.file.NoSuchFileException: seed.img"),
            "Correct the name of the template, or make room in `target`."),
        cured(
            new LaunchProblem.NetworkUnavailable("service", "socketpair: Too many open files"),
            "Close segments that are used no more, or raise `ulimit -n`."),
        cured(
            new LaunchProblem.NoRunDirectory(
                "java.nio.file.AccessDeniedException: /home/me/store/target/solo5/runs"),
            "Mend what the reason names, or choose another directory with `.runsIn(...)`."),
        cured(
            new LaunchProblem.Refused(
                new TenderProblem.BlockUnavailable("disk.img", "Resource temporarily unavailable")),
            "See [the problems of tenders](#tenders)."));
  }

  private static Stream<Example> waiting() {
    NotReady problem =
        new NotReady(
            Ready.http("http://127.0.0.1:41234/"),
            new NotReady.Reason.TimedOut(Duration.ofSeconds(10)),
            Duration.ofSeconds(10),
            Optional.of("status 404"),
            List.of("web: listening on port 80"));
    return Stream.of(
        new Example(
            problem,
            problem.message(),
            "Thrown while waiting for a guest, as `NotReadyException`. Correct what is awaited, or"
                + " wait longer; the lines say how far the guest got, and the whole console is below"
                + " `target/solo5/runs`."));
  }

  private static Example cured(LaunchProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
