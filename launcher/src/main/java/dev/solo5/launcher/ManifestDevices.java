package dev.solo5.launcher;

import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.Machine;
import dev.solo5.launcher.Launcher.Attached;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The devices that a unikernel's file declares. They are compared with what is attached before
 * anything is made for the run; the tender would notice too, but after disks were copied.
 */
record ManifestDevices(Path file, List<Device> devices) {
  /** Reads them; a device that only a newer tender knows is left to the tender's judgement. */
  static ManifestDevices read(Path file) throws LaunchException {
    try (ElfFile elf = ElfFile.open(file, Machine.host())) {
      List<Device> devices = new ArrayList<>();
      for (Entry entry : elf.manifest().devices()) {
        Optional<DeviceType> type = DeviceType.ofNumber(entry.type());
        if (type.isPresent() && Device.isName(entry.name())) {
          devices.add(Device.of(type.get(), entry.name()));
        }
      }
      return new ManifestDevices(file, devices);
    } catch (ElfException e) {
      throw new LaunchException(new LaunchProblem.BadUnikernel(String.valueOf(e.getMessage())), e);
    }
  }

  /** Refuses what is not declared, then what is missing. */
  void require(List<Attached> attached) throws LaunchException {
    List<Device> missing = new ArrayList<>(devices);
    for (Attached one : attached) {
      if (!devices.contains(one.device())) {
        throw new LaunchException(new LaunchProblem.NotDeclared(file, one.device(), devices));
      }
      missing.remove(one.device());
    }
    if (!missing.isEmpty()) {
      throw new LaunchException(new LaunchProblem.Missing(file, missing));
    }
  }
}
