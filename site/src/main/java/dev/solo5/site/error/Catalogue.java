package dev.solo5.site.error;

import java.util.List;
import java.util.stream.Stream;

/** An example for each type of problem, by the part of the project that says it. */
final class Catalogue {
  private Catalogue() {}

  /**
   * Problems under one heading.
   *
   * @param title the heading, whose anchor other pages link to
   * @param about where these messages are seen
   */
  record Part(String title, String about, List<Example> examples) {
    Part {
      examples = List.copyOf(examples);
    }
  }

  /** In the order in which a user meets them. */
  static List<Part> parts() {
    return List.of(
        part(
            "Plugin",
            "Goals fail with these, as Maven's `[ERROR]`. The line begins with what to do.",
            PluginExamples.all()),
        part("Build", "Compiling, linking, and writing an SDK.", ToolchainExamples.all()),
        part(
            "Manifest",
            "A manifest is refused with the file, line and column, and the JSON pointer of the"
                + " value.",
            ManifestExamples.all()),
        part(
            "ELF",
            "A unikernel's file is checked completely before it runs or is queried. The wording is"
                + " that of Solo5 0.12.1; `phdr[N]` is the N-th program header, as `readelf -l`"
                + " numbers them from 0.",
            ElfExamples.all()),
        part(
            "Tenders",
            "`solo5-spt`, `solo5-hvt` and `solo5-virtio-run`, also under `solo5:run`.",
            TenderExamples.all()),
        part("spt", "`solo5-spt` alone.", SptExamples.all()),
        part("hvt", "`solo5-hvt` alone.", HvtExamples.all()),
        part("virtio", "`solo5-virtio-run` alone.", VirtioExamples.all()),
        part(
            "Launcher",
            "Thrown by `Launcher.start()` in tests and other Java programs, as `LaunchException`.",
            LauncherExamples.all()),
        part(
            "Networks",
            "User-mode networks: `solo5-net`, and connections to guests from Java.",
            NetworkExamples.all()),
        part(
            "Disk images",
            "The goal `solo5:disk-image`, and the program `solo5-virtio-mkimage`.",
            ImageExamples.all()),
        part("elftool", "The program `solo5-elftool`.", ElftoolExamples.all()));
  }

  private static Part part(String title, String about, Stream<Example> examples) {
    return new Part(title, about, examples.toList());
  }
}
