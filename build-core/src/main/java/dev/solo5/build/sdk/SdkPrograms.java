package dev.solo5.build.sdk;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.sdk.SdkProgram;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.sdk.Training;
import java.nio.file.Path;
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
  private static final String NETWORK = "dev.solo5.network.Main";

  /**
   * Shows the JVM a network and a command that is started; the name of the unikernel is its last.
   */
  private static final List<String> NETWORK_TRAINING =
      List.of("--network:training=10.0.0.1/24", "--", "/bin/true", "@{training}");

  /**
   * Shows the JVM how options are read: what a first option loads takes longer from jars than the
   * option itself.
   */
  private static final List<String> OPTION_TRAINING = List.of("--mem=512");

  /** Nothing has to be cleaned up at a signal: it ends the program as it ends any other. */
  private static final List<String> SIGNALS_TO_KERNEL =
      Stream.concat(ShortLivedJvm.LATE_COMPILER.stream(), Stream.of("-Xrs")).toList();

  List<SdkProgram> all() throws ProblemException {
    return List.of(
        program(
            ELFTOOL,
            "dev.solo5.elftool.Main",
            jars.of(ELFTOOL),
            SIGNALS_TO_KERNEL,
            new Training("dev.solo5.elftool.ElftoolTraining", Target.SPT, List.of(), List.of())),
        // A process that has confined itself can't write the cache when it ends.
        tender("solo5-hvt", Target.HVT, OPTION_TRAINING, List.of("-Dsolo5.sandbox=off")),
        tender("solo5-spt", Target.SPT, OPTION_TRAINING, List.of()),
        // Shows the JVM a guest where there is QEMU; otherwise what a start takes until that is
        // known.
        tender("solo5-virtio-run", Target.VIRTIO, List.of("-q"), List.of()),
        program(
            "solo5-virtio-mkimage",
            "dev.solo5.image.program.Main",
            jars.of("solo5-disk-image"),
            SIGNALS_TO_KERNEL,
            new Training(
                "dev.solo5.image.program.ImageTraining", Target.VIRTIO, List.of(), List.of())),
        program(
            "solo5-net",
            NETWORK,
            jars.of("solo5-network"),
            ShortLivedJvm.LATE_COMPILER,
            new Training(NETWORK, Target.SPT, NETWORK_TRAINING, List.of())));
  }

  private SdkProgram tender(
      String name, Target target, List<String> arguments, List<String> trainingOptions)
      throws ProblemException {
    String main = "dev.solo5.tender." + target.text() + ".Main";
    return program(
        name,
        main,
        jars.of(target),
        ShortLivedJvm.ofTender(target),
        new Training(main, target, arguments, trainingOptions));
  }

  private static SdkProgram program(
      String name, String main, List<Path> jars, List<String> options, Training training) {
    return new SdkProgram(name, main, jars, options, Optional.of(training));
  }
}
