package dev.solo5.conformance;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.sdk.SdkExporter;
import dev.solo5.toolchain.sdk.SdkProgram;
import dev.solo5.toolchain.sdk.SdkRequest;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.sdk.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An exported SDK, and with it everything a user has: no test calls the code behind it.
 *
 * @param directory where it is
 * @param triple what the names of its tools for C begin with
 */
record Sdk(Path directory, String triple) {

  /** Exports the SDK of a compiler. */
  static Sdk export(Cc cc) throws ToolchainException, IOException, InterruptedException {
    Path cache = Folders.root().resolve("cache");
    Toolchain toolchain =
        Toolchain.find(
            new ToolchainRequest(Optional.of(cc.program()), Optional.of(cache), cache),
            BuildHost.system());
    dev.solo5.toolchain.sdk.Sdk sdk =
        new SdkExporter(BuildHost.system(), toolchain.compiler(), toolchain::bindings)
            .export(
                new SdkRequest(
                    Folders.root().resolve("sdk " + cc.program()),
                    Optional.empty(),
                    Optional.empty(),
                    programs(),
                    Path.of(System.getProperty("java.home"), "bin", "java")));
    return new Sdk(sdk.directory(), sdk.triple());
  }

  /** Returns the compiler of this SDK. */
  Path cc() {
    return program(triple + "-cc");
  }

  /** Returns a program of this SDK. */
  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /** The programs that the goal {@code sdk} puts there. */
  private static List<SdkProgram> programs() throws IOException {
    List<Path> jars = ClassPath.jars();
    return List.of(
        program(jars, "elftool", "dev.solo5.elftool.ElftoolTraining", Target.SPT),
        program(jars, "tender.spt", "dev.solo5.tender.spt.Main", Target.SPT),
        program(jars, "tender.hvt", "dev.solo5.tender.hvt.Main", Target.HVT),
        virtio(jars));
  }

  private static SdkProgram virtio(List<Path> jars) {
    String main = "dev.solo5.tender.virtio.Main";
    return new SdkProgram(
        "solo5-virtio-run",
        main,
        jars,
        ShortLivedJvm.ofTender(Target.VIRTIO),
        Optional.of(new Training(main, Target.VIRTIO, List.of("-q"), List.of())));
  }

  private static SdkProgram program(
      List<Path> jars, String module, String trainingClass, Target guest) {
    // A process that has confined itself can't write the cache when it ends.
    List<String> options = List.of("-Dsolo5.sandbox=off");
    return new SdkProgram(
        "solo5-" + module.replace("tender.", ""),
        "dev.solo5." + module + ".Main",
        jars,
        module.equals("elftool") ? ShortLivedJvm.LATE_COMPILER : ShortLivedJvm.ofTender(guest),
        Optional.of(new Training(trainingClass, guest, List.of(), options)));
  }
}
