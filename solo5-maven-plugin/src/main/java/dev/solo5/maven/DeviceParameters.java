package dev.solo5.maven;

import dev.solo5.build.device.DeviceSettings;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Devices of the configuration and of the command line, put together. */
final class DeviceParameters {
  private DeviceParameters() {}

  /**
   * Puts them together; properties win over elements.
   *
   * @throws ProblemException when an element has no name or that of another, or a property names no
   *     setting
   */
  static DeviceSettings settings(
      @Nullable List<Block> blocks,
      @Nullable List<Network> networks,
      Map<String, String> properties)
      throws ProblemException {
    DeviceSettings settings = new DeviceSettings();
    Set<String> seen = new HashSet<>();
    for (Block block : blocks == null ? List.<Block>of() : blocks) {
      settings.block(
          once("block", named("block", block.name), seen),
          Optional.ofNullable(block.file),
          Optional.ofNullable(block.sectorSize));
    }
    for (Network network : networks == null ? List.<Network>of() : networks) {
      settings.net(once("net", named("network", network.name), seen), network.setting());
    }
    settings.properties(properties);
    return settings;
  }

  /** Devices of different kinds may have one name. */
  private static String once(String kind, String name, Set<String> seen) throws ProblemException {
    if (!seen.add(kind + " " + name)) {
      throw new ProblemException(new DeviceProblem.AttachedTwice(kind, name));
    }
    return name;
  }

  private static String named(String element, @Nullable String name) throws ProblemException {
    if (name == null) {
      throw ProblemException.badParameter("<" + element + ">", "no <name>", "the device's name");
    }
    return name;
  }
}
