package dev.solo5.build.launcher;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of a released unikernel becomes one of this project. */
final class ReleasedUnikernel {
  private ReleasedUnikernel() {}

  /** Copies a file to {@code NAME.TARGET} of a directory, and returns what it declares. */
  static List<Device> copy(ReleasedFile released, Path directory) throws ProblemException {
    UnikernelFile unikernel = UnikernelFile.read(released.file());
    String target = Target.textOf(unikernel.abi().target());
    Path file = directory.resolve(released.name() + "." + target);
    try {
      if (!Files.isRegularFile(file) || Files.mismatch(file, released.file()) >= 0) {
        Files.createDirectories(directory);
        Files.copy(released.file(), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    }
    return devices(unikernel);
  }

  private static List<Device> devices(UnikernelFile unikernel) throws ProblemException {
    List<Device> devices = new ArrayList<>();
    for (Entry entry : unikernel.manifest().devices()) {
      Optional<DeviceType> type = entry.deviceType();
      if (type.isEmpty() || !Device.isName(entry.name())) {
        throw new ProblemException(
            new UnikernelProblem.NotAUnikernel(
                "%s: device '%s' of type %s can't be attached by a launcher"
                    .formatted(unikernel.file(), entry.name(), entry.typeText())));
      }
      devices.add(Device.of(type.get(), entry.name()));
    }
    return devices;
  }
}
