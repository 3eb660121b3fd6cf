package dev.solo5.image;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BootLoaderMissing;
import java.util.Optional;

/** The boot loader of this machine. */
final class BootLoaders {
  private BootLoaders() {}

  /** A writer with it; the test is skipped where it is not installed. */
  static ImageWriter writer() {
    try {
      return ImageWriter.find(Ran.searchPath(), Optional.empty());
    } catch (ImageException e) {
      if (e.problem() instanceof BootLoaderMissing missing) {
        return abort(missing.debianPackage() + " is not installed: " + missing.name());
      }
      throw new AssertionError(e);
    }
  }
}
