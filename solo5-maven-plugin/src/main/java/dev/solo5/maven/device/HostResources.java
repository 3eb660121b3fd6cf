package dev.solo5.maven.device;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the machine has for devices, looked at before a tender is started: the tender looks again,
 * in words that know no POM.
 *
 * @param interfaces the directory with an entry for each network interface
 */
public record HostResources(Path interfaces) {
  private static final long DEFAULT_SECTOR = 512;

  /** Those of this machine. */
  public static HostResources ofThisMachine() {
    return new HostResources(Path.of("/sys/class/net"));
  }

  /**
   * Checks that files are disks and interfaces exist.
   *
   * @throws ProblemException with a {@link Problem.BlockUnusable} or {@link Problem.NoInterface}
   */
  public void check(List<Attachment> attachments) throws ProblemException {
    for (Attachment attachment : attachments) {
      if (attachment instanceof Attachment.Block block) {
        Optional<String> obstacle = obstacle(block);
        if (obstacle.isPresent()) {
          throw new ProblemException(
              new Problem.BlockUnusable(block.device(), block.file(), obstacle.get()));
        }
      } else if (attachment instanceof Attachment.Net(String device, String source, _)
          && !source.startsWith("@")
          && Files.isDirectory(interfaces)
          && Files.notExists(interfaces.resolve(source))) {
        throw new ProblemException(new Problem.NoInterface(device, source));
      }
    }
  }

  private static Optional<String> obstacle(Attachment.Block block) {
    Path file = block.file();
    if (Files.notExists(file)) {
      return Optional.of("no such file");
    }
    if (Files.isDirectory(file)) {
      return Optional.of("a directory");
    }
    long sector = block.sectorSize().map(Long::parseLong).orElse(DEFAULT_SECTOR);
    long size = file.toFile().length();
    return Files.isRegularFile(file) && (size == 0 || size % sector != 0)
        ? Optional.of("%d bytes, expected whole sectors of %d bytes".formatted(size, sector))
        : Optional.empty();
  }
}
