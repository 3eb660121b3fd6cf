package dev.solo5.build.device;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The machine's resources for devices, checked before a tender is started: the tender checks again,
 * but its messages know nothing of a POM.
 *
 * @param interfaces the directory with an entry for each network interface
 */
public record HostResources(Path interfaces) {
  /** Those of this machine. */
  public static HostResources ofThisMachine() {
    return new HostResources(Path.of("/sys/class/net"));
  }

  /**
   * Checks that files are disks, interfaces exist and ports are free.
   *
   * @throws ProblemException with a {@link DeviceProblem.BlockUnusable}, a {@link
   *     DeviceProblem.NoInterface} or a {@link DeviceProblem.PortUnavailable}
   */
  public void check(List<Attachment> attachments) throws ProblemException {
    for (Attachment attachment : attachments) {
      Optional<Problem> problem =
          switch (attachment) {
            case Attachment.Block block ->
                obstacle(block)
                    .map(what ->
                        new DeviceProblem.BlockUnusable(block.device(), block.file(), what));
            case Attachment.Net(var device, NetBackend.TapInterface(var name), _) ->
                problem(device, name);
            case Attachment.Net(var device, NetBackend.UserMode network, _) ->
                network.published().stream()
                    .flatMap(port -> problem(device, port).stream())
                    .findFirst();
            case Attachment.Net _ -> Optional.empty();
          };
      if (problem.isPresent()) {
        throw new ProblemException(problem.get());
      }
    }
  }

  private Optional<Problem> problem(String device, String name) {
    return Files.isDirectory(interfaces) && Files.notExists(interfaces.resolve(name))
        ? Optional.of(new DeviceProblem.NoInterface(device, name))
        : Optional.empty();
  }

  /** If the port is taken between this check and the guest's start, the start fails. */
  private static Optional<Problem> problem(String device, Publication port) {
    String address = port.hostAddress().toString();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port.hostPort()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new DeviceProblem.PortUnavailable(
              device, address + ":" + port.hostPort(), String.valueOf(e.getMessage())));
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
    int sector = block.sectorSize();
    long size = file.toFile().length();
    return Files.isRegularFile(file) && (size == 0 || size % sector != 0)
        ? Optional.of("%s bytes, expected whole sectors of %s bytes".formatted(size, sector))
        : Optional.empty();
  }
}
