package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A machine of QEMU's that boots a guest; without hardware virtualisation, so that it is the same
 * everywhere.
 *
 * @param machine its kind
 * @param megabytes its memory
 * @param options devices beside the serial port and what ends it
 */
record Qemu(String machine, int megabytes, List<String> options) {
  /** The status of QEMU when a guest ended itself: what isa-debug-exit makes of 41. */
  static final int ENDED = 83;

  private static final String PROGRAM = "qemu-system-x86_64";
  private static final long LIMIT_SECONDS = 90;

  /** As the launcher of this target has it. */
  static Qemu usual() {
    return new Qemu("pc,acpi=off", 32, List.of()).with("-device", "isa-debug-exit");
  }

  static Qemu of(String machine) {
    return new Qemu(machine, 32, usual().options);
  }

  Qemu with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(Arrays.asList(more));
    return new Qemu(machine, megabytes, all);
  }

  Qemu withMegabytes(int size) {
    return new Qemu(machine, size, options);
  }

  /** Adds a disk; devices are found in the order in which they were added. */
  Qemu withDisk(Path file, String device, String drive) {
    String id = "disk" + options.size();
    return with("-drive", "if=none,format=raw,id=" + id + ",file=" + file + drive)
        .with("-device", "virtio-blk-pci,drive=" + id + device);
  }

  /** Adds a network whose frames go through a socket that something listens on. */
  Qemu withNetwork(Path socket, String device) {
    String id = "net" + options.size();
    return with("-netdev", "stream,server=off,addr.type=unix,id=" + id + ",addr.path=" + socket)
        .with("-device", "virtio-net-pci,netdev=" + id + device);
  }

  /** Boots a guest and waits until the machine is gone. */
  Finished run(Path guest, String arguments) {
    Running running = start(guest, arguments);
    return running.finish();
  }

  /** A machine that is on. */
  record Running(Process process, Path output) implements AutoCloseable {
    Finished finish() {
      try {
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        String text = Files.readString(output, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!ended) {
          throw new AssertionError("QEMU is still running:\n" + text);
        }
        return new Finished(process.exitValue(), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      } finally {
        close();
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Skips the test where there is no QEMU. */
  Running start(Path guest, String arguments) {
    Assumptions.assumeTrue(isInstalled(), "virtio: " + PROGRAM + " is not installed");
    List<String> command = new ArrayList<>(List.of(PROGRAM, "-accel", "tcg", "-cpu", "Westmere"));
    command.addAll(List.of("-nodefaults", "-no-user-config", "-no-reboot"));
    command.addAll(List.of("-display", "none", "-serial", "stdio"));
    command.addAll(List.of("-machine", machine, "-m", Integer.toString(megabytes)));
    command.addAll(List.of("-kernel", guest.getFileName().toString(), "-append", arguments));
    command.addAll(options);
    try {
      Path output = Files.createTempFile(Built.scratch("qemu"), "console", ".txt");
      Process process =
          new ProcessBuilder(command)
              /* The guest takes the first word for the kernel's name. */
              .directory(Objects.requireNonNull(guest.getParent()).toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .start();
      return new Running(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }
}
