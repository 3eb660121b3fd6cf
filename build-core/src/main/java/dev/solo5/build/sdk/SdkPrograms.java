package dev.solo5.build.sdk;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.sdk.SdkProgram;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.sdk.Training;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java programs of an SDK.
 *
 * @param jars where they come from
 */
record SdkPrograms(ProgramJars jars) {
  private static final String ELFTOOL = "solo5-elftool";

  /** Nothing has to be cleaned up at a signal: it ends the program as it ends any other. */
  private static final List<String> SIGNALS_TO_KERNEL =
      Stream.concat(ShortLivedJvm.LATE_COMPILER.stream(), Stream.of("-Xrs")).toList();

  List<SdkProgram> all() throws ProblemException {
    // A process that has confined itself can't write the cache when it ends.
    return List.of(
        elftool(),
        tender(Target.HVT, List.of("-Dsolo5.sandbox=off")),
        tender(Target.SPT, List.of()),
        virtio(),
        makeImage(),
        network());
  }

  private SdkProgram elftool() throws ProblemException {
    var training =
        new Training("dev.solo5.elftool.ElftoolTraining", Target.SPT, List.of(), List.of());
    return new SdkProgram(
        ELFTOOL,
        "dev.solo5.elftool.Main",
        jars.of(ELFTOOL),
        SIGNALS_TO_KERNEL,
        Optional.of(training));
  }

  /**
   * Shows the JVM a guest where there is QEMU; otherwise what a start takes until that is known.
   */
  private SdkProgram virtio() throws ProblemException {
    String main = "dev.solo5.tender.virtio.Main";
    return new SdkProgram(
        "solo5-virtio-run",
        main,
        jars.of(Target.VIRTIO),
        ShortLivedJvm.ofTender(Target.VIRTIO),
        Optional.of(new Training(main, Target.VIRTIO, List.of("-q"), List.of())));
  }

  private SdkProgram makeImage() throws ProblemException {
    var training =
        new Training("dev.solo5.image.program.ImageTraining", Target.VIRTIO, List.of(), List.of());
    return new SdkProgram(
        "solo5-virtio-mkimage",
        "dev.solo5.image.program.Main",
        jars.of("solo5-disk-image"),
        SIGNALS_TO_KERNEL,
        Optional.of(training));
  }

  /**
   * Shows the JVM a network and a command that is started; the name of the unikernel is its last.
   */
  private SdkProgram network() throws ProblemException {
    String main = "dev.solo5.network.Main";
    var arguments = List.of("--network:training=10.0.0.1/24", "--", "/bin/true", "@{training}");
    var training = new Training(main, Target.SPT, arguments, List.of());
    return new SdkProgram(
        "solo5-net",
        main,
        jars.of("solo5-network"),
        ShortLivedJvm.LATE_COMPILER,
        Optional.of(training));
  }

  private SdkProgram tender(Target target, List<String> trainingOptions) throws ProblemException {
    String main = "dev.solo5.tender." + target.text() + ".Main";
    var training = new Training(main, target, List.of(), trainingOptions);
    return new SdkProgram(
        "solo5-" + target.text(),
        main,
        jars.of(target),
        ShortLivedJvm.ofTender(target),
        Optional.of(training));
  }
}
