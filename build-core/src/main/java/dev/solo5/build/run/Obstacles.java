package dev.solo5.build.run;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** What keeps a machine from running guests of a target. */
@FunctionalInterface
public interface Obstacles {
  /** What runs guests of virtio. */
  String QEMU = "qemu-system-x86_64";

  /** Why it can't; empty when it probably can: only the tender tells for sure. */
  Optional<Problem> to(Target target);

  /**
   * Those of this machine.
   *
   * @param qemu the QEMU that was named; empty: the one that the tender of virtio would find
   */
  static Obstacles ofThisMachine(Optional<String> qemu) {
    return target ->
        switch (target) {
          case HVT -> kvm(Path.of("/dev/kvm")).map(RunProblem.NoKvm::new);
          case VIRTIO -> qemu(qemu).map(RunProblem.NoQemu::new);
          case SPT, STUB, MUEN, GENODE, XEN -> Optional.empty();
        };
  }

  /**
   * Found out by trying: a device may be there with every right and belong to no module of the
   * kernel, or be closed to a container.
   */
  static Optional<String> kvm(Path device) {
    if (Files.notExists(device)) {
      return Optional.of(device + " does not exist");
    }
    try (FileChannel opened =
        FileChannel.open(device, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return opened.isOpen() ? Optional.empty() : Optional.of(device + " can't be opened");
    } catch (AccessDeniedException e) {
      return Optional.of(device + " can't be opened: Permission denied");
    } catch (FileSystemException e) {
      return Optional.of(device + " can't be opened: " + e.getReason());
    } catch (IOException e) {
      return Optional.of(device + " can't be opened: " + e.getMessage());
    }
  }

  private static Optional<String> qemu(Optional<String> asked) {
    BuildHost host = BuildHost.system();
    Programs programs = new Programs(host);
    String named = asked.orElse(host.environment().getOrDefault("SOLO5_QEMU", ""));
    if (!named.isEmpty()) {
      return programs.find(Path.of(named).toAbsolutePath().toString()).isPresent()
          ? Optional.empty()
          : Optional.of(named + " is not a program");
    }
    return programs.find(QEMU).isPresent()
        ? Optional.empty()
        : Optional.of("there is no %s on the PATH".formatted(QEMU));
  }
}
