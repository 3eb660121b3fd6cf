package dev.solo5.site.error;

import dev.solo5.manifest.ManifestProblem;
import java.util.stream.Stream;

/** Problems of manifests. */
final class ManifestExamples {
  private ManifestExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        cured(
            new ManifestProblem.NotJson(
                new ManifestProblem.Place("src/main/unikernel/manifest.json", "/devices", 4, 16),
                "the end of the file",
                "a JSON value"),
            "Correct the JSON there. Manifests are strict JSON: no comments, no comma after the"
                + " last element."),
        cured(
            badValue(),
            "Change the value to what is expected; [the manifest](guide.md#the-manifest) shows a"
                + " complete example."),
        cured(
            new ManifestProblem.BadBinary("entry 2 attached", 0x13c, "1", "0"),
            "The file is damaged, or was not made by a Solo5 toolchain: build it again."));
  }

  /** The one that is met most. */
  static ManifestProblem badValue() {
    return new ManifestProblem.BadValue(
        new ManifestProblem.Place("src/main/unikernel/manifest.json", "/devices/0/type", 5, 33),
        ManifestProblem.Words.NONE,
        "\"NETWORK\"",
        "\"BLOCK_BASIC\" or \"NET_BASIC\"");
  }

  private static Example cured(ManifestProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
