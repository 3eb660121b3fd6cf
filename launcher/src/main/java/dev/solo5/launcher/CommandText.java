package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Launcher.Attached;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command line that launches the same, for the files of a run. */
final class CommandText {
  private CommandText() {}

  /** One line for a shell, with {@code solo5-net} before it where networks are in this process. */
  static String of(Target target, Launch launch, Launcher launcher) {
    List<String> networks = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of(program(target)));
    words.add("--mem=" + launch.memoryBytes() / Launch.MEBIBYTE);
    for (Attachment attachment : launch.attachments()) {
      if (attachment instanceof Attachment.Block(var device, var file, var sectorSize)) {
        words.add("--block-sector-size:%s=%s".formatted(device, sectorSize));
        words.add("--block:%s=%s".formatted(device, file));
      }
    }
    for (Attached attached : launcher.devices()) {
      if (attached instanceof Attached.NetworkOf(var device, var network)) {
        network(device.name(), network, networks, words);
      }
    }
    words.addAll(List.of("--", launch.unikernel().toString()));
    if (target == Target.VIRTIO) {
      words.add("--"); // it drops one: another one is the guest's
    }
    words.addAll(launcher.arguments());
    if (!networks.isEmpty()) {
      networks.addFirst("solo5-net");
      networks.add("--");
    }
    networks.addAll(words);
    return networks.stream().map(CommandText::quoted).collect(Collectors.joining(" ", "", "\n"));
  }

  private static String program(Target target) {
    return target == Target.VIRTIO ? "solo5-virtio-run" : "solo5-" + target.text();
  }

  private static void network(
      String device, Network network, List<String> networks, List<String> words) {
    switch (network) {
      case Network.Tap(String name) -> words.add("--net:%s=%s".formatted(device, name));
      case Segment segment -> {
        networks.add("--network:%s=%s".formatted(device, segment.address()));
        words.add("--net:%s=@{%s}".formatted(device, device));
      }
      case Network.Addressed(Network addressed, var mac) -> {
        words.add("--net-mac:%s=%s".formatted(device, mac.toString().toLowerCase(Locale.ROOT)));
        network(device, addressed, networks, words);
      }
    }
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
