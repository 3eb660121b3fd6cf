package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.image.problem.ImageProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Problems of making disk images; the cure is the plugin's advice, where it gives any. */
final class ImageExamples {
  private static final Path BUILT = Path.of("/home/me/hello/target/solo5/hello.spt");
  private static final Path IMAGE = Path.of("/home/me/hello/target/solo5/hello.img");
  private static final List<Path> SEARCHED =
      List.of(
          Path.of("/usr/lib/syslinux"),
          Path.of("/usr/share/syslinux"),
          Path.of("/usr/lib/syslinux/bios"));

  private ImageExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        advised(new ImageProblem.BootLoaderMissing("mboot.c32", "syslinux-common", SEARCHED)),
        cured(
            new ImageProblem.InstallationFailed(
                Path.of("/usr/bin/syslinux"), 1, "Disk full; mcopy: Cannot initialize"),
            "Fix what it reports. It works on a temporary file next to the image, which has been"
                + " deleted."),
        advised(new ImageProblem.NotBootable(BUILT, "no multiboot header in its first 8192 bytes")),
        advised(new ImageProblem.DiskTooSmall(35_651_584, 41_943_040)),
        advised(new ImageProblem.BadSize("1T", "34M to 2047G, in whole M (MiB) or G (GiB)")),
        advised(new ImageProblem.BadArguments("2500 bytes", "at most 2000")),
        cured(
            new ImageProblem.CannotRead(BUILT, "no such file or directory"),
            "Check the name and the permissions of the file."),
        cured(
            new ImageProblem.CannotWrite(IMAGE, "No space left on device"),
            "Fix what the reason names: space, permissions, something in the way."));
  }

  private static Example advised(ImageProblem problem) {
    return cured(problem, PluginAdvice.on(new BuildProblem.ImageFailed(problem), ""));
  }

  private static Example cured(ImageProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
