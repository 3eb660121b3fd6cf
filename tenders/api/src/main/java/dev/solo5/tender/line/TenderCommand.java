package dev.solo5.tender.line;

import dev.solo5.elf.Target;
import dev.solo5.network.address.Publication;
import dev.solo5.network.outbound.Destination;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.SectorSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what {@link CommandLine} and {@link SettingParser} read: the words that start a tender.
 *
 * <p>{@link #settings} takes apart a launch or one attachment; whoever knows less than a launch
 * says makes its own list of {@link Setting}s. {@link #arguments} puts together what goes behind
 * the name of a tender, which {@link #program} is. Networks in user mode are QEMU's own by {@link
 * #options}; by {@link #servedOptions} they are those of {@code solo5-net}, which then goes in
 * front of it all with its {@link #networkOptions} and {@code --}.
 */
public final class TenderCommand {
  private TenderCommand() {}

  /** What the tender of a target is called in an SDK. */
  public static String program(Target target) {
    return Program.usualName(target);
  }

  /** Everything a launch says but the unikernel and its arguments. */
  public static List<Setting> settings(Launch launch) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting.Memory(launch.memoryBytes()));
    if (launch.executableHeap()) {
      settings.add(new Setting.ExecutableHeap());
    }
    if (!launch.netRing()) {
      settings.add(new Setting.NoNetRing());
    }
    for (Attachment attachment : launch.attachments()) {
      settings.addAll(settings(attachment));
    }
    return settings;
  }

  /** What attaches one device; the sector size is left out where it is the default. */
  public static List<Setting> settings(Attachment attachment) {
    List<Setting> settings = new ArrayList<>();
    switch (attachment) {
      case Attachment.Block(var device, var file, int sectorSize) -> {
        if (sectorSize != SectorSize.DEFAULT) {
          settings.add(new Setting.BlockSectorSize(device, sectorSize));
        }
        settings.add(new Setting.BlockFile(device, file.toString()));
      }
      case Attachment.Net(var device, NetBackend backend, var mac) -> {
        mac.ifPresent(address -> settings.add(new Setting.NetMac(device, address)));
        if (backend instanceof NetBackend.UserMode network) {
          settings.add(new Setting.Network(device, network.unpublished()));
          for (Publication port : network.published()) {
            settings.add(new Setting.PublishedPort(device, port));
          }
        } else {
          settings.add(new Setting.Network(device, backend));
        }
      }
    }
    return settings;
  }

  /** The options that say these settings. */
  public static List<String> options(List<? extends Setting> settings) {
    return settings.stream().map(Setting::option).toList();
  }

  /**
   * The words behind the name of a tender.
   *
   * @param options each a word
   * @param guestArguments whatever they look like
   */
  public static List<String> arguments(
      Target target, List<String> options, String kernel, List<String> guestArguments) {
    List<String> words = new ArrayList<>(options);
    words.add("--");
    words.add(kernel);
    if (target == Target.VIRTIO) {
      words.add("--"); // it drops one: another one is the guest's
    }
    words.addAll(guestArguments);
    return List.copyOf(words);
  }

  /**
   * The options behind {@code solo5-net}, which puts a descriptor's number in the place of each
   * name in braces.
   */
  public static List<String> servedOptions(List<? extends Setting> settings) {
    List<String> options = new ArrayList<>();
    for (Setting setting : settings) {
      if (setting instanceof Setting.Network(var device, NetBackend.UserMode _)) {
        options.add("--net:" + device + "=@{" + device + "}");
      } else if (!(setting instanceof Setting.PublishedPort)) {
        options.add(setting.option());
      }
    }
    return options;
  }

  private static String words(List<Destination> destinations) {
    StringBuilder words = new StringBuilder();
    for (Destination destination : destinations) {
      words.append(words.isEmpty() ? "" : ",").append(destination);
    }
    return words.toString();
  }

  /** The options of {@code solo5-net} that make the networks in user mode; none without any. */
  public static List<String> networkOptions(List<? extends Setting> settings) {
    List<String> options = new ArrayList<>();
    for (Setting setting : settings) {
      if (setting instanceof Setting.Network(var device, NetBackend.UserMode network)) {
        options.add("--network:" + device + "=" + network.host());
        if (!network.outbound().isEmpty()) {
          options.add("--outbound:" + device + "=" + words(network.outbound()));
        }
        network.capture().ifPresent(file -> options.add("--capture:" + device + "=" + file));
      } else if (setting instanceof Setting.PublishedPort(var device, var publication)) {
        options.add("--publish:" + device + "=" + publication);
      }
    }
    return options;
  }
}
