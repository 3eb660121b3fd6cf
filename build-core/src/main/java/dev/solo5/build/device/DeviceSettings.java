package dev.solo5.build.device;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.image.Size;
import dev.solo5.manifest.Device;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.network.outbound.Destination;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.SectorSize;
import dev.solo5.tender.TenderException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the POM says of each device, overridden setting by setting by properties such as {@code
 * solo5.block.NAME}. Nothing is complete yet: the file may come from one and the sector size from
 * the other.
 */
public final class DeviceSettings {
  private static final String BLOCK = "solo5.block.";
  private static final String NET = "solo5.net.";
  private static final Set<String> BLOCK_DETAILS = Set.of("sectorSize");
  private static final Set<String> NET_DETAILS =
      Set.of("address", "capture", "mac", "outbound", "publish");

  private final Map<String, BlockSetting> blocks = new LinkedHashMap<>();
  private final Map<String, NetSetting> nets = new LinkedHashMap<>();

  private record BlockSetting(Optional<String> file, Optional<String> sectorSize) {}

  /**
   * What is known about a network device so far.
   *
   * @param source a tap interface, or {@code @0}
   * @param address the host's address on a network of its own, instead of {@code source}
   * @param publish ports of the guest on that network
   * @param outbound where the guest may connect to outside of it
   * @param capture where its frames are kept
   */
  public record NetSetting(
      Optional<String> source,
      Optional<String> address,
      Optional<String> publish,
      Optional<String> outbound,
      Optional<String> capture,
      Optional<String> mac) {
    /** An interface named on the command line replaces a network of the POM, and the reverse. */
    private NetSetting overriddenBy(NetSetting other) {
      return new NetSetting(
          other.address.isPresent() ? other.source : other.source.or(() -> source),
          other.source.isPresent() ? other.address : other.address.or(() -> address),
          other.source.isPresent() ? other.publish : other.publish.or(() -> publish),
          other.source.isPresent() ? other.outbound : other.outbound.or(() -> outbound),
          other.source.isPresent() ? other.capture : other.capture.or(() -> capture),
          other.mac.or(() -> mac));
    }

    /** Both settings, given at once and in no order. */
    private NetSetting and(NetSetting other) {
      return new NetSetting(
          other.source.or(() -> source),
          other.address.or(() -> address),
          other.publish.or(() -> publish),
          other.outbound.or(() -> outbound),
          other.capture.or(() -> capture),
          other.mac.or(() -> mac));
    }

    private static NetSetting of(String detail, String value) {
      Optional<String> given = Optional.of(value);
      Optional<String> none = Optional.empty();
      return switch (detail) {
        case "address" -> new NetSetting(none, given, none, none, none, none);
        case "publish" -> new NetSetting(none, none, given, none, none, none);
        case "outbound" -> new NetSetting(none, none, none, given, none, none);
        case "capture" -> new NetSetting(none, none, none, none, given, none);
        case "mac" -> new NetSetting(none, none, none, none, none, given);
        default -> new NetSetting(given, none, none, none, none, none);
      };
    }
  }

  /** Whether a property is about a device, by its name. */
  public static boolean isSetting(String property) {
    return property.startsWith(BLOCK) || property.startsWith(NET);
  }

  /** Settings of no device. */
  public DeviceSettings() {}

  /** Adds settings of a block device; what is given replaces what was there. */
  public void block(String device, Optional<String> file, Optional<String> sectorSize) {
    blocks.merge(
        device,
        new BlockSetting(file, sectorSize),
        (old, now) ->
            new BlockSetting(now.file.or(() -> old.file), now.sectorSize.or(() -> old.sectorSize)));
  }

  /** Adds settings of a network device; what is given replaces what was there. */
  public void net(String device, NetSetting setting) {
    nets.merge(device, setting, NetSetting::overriddenBy);
  }

  /**
   * Adds the settings among these properties: {@code solo5.block.NAME}, {@code
   * solo5.block.NAME.sectorSize}, {@code solo5.net.NAME}, {@code solo5.net.NAME.address}, {@code
   * solo5.net.NAME.publish}, {@code solo5.net.NAME.outbound}, {@code solo5.net.NAME.capture} and
   * {@code solo5.net.NAME.mac}. Properties have no order: those of one device are added together.
   *
   * @throws ProblemException for any other property that begins like one of these
   */
  public void properties(Map<String, String> properties) throws ProblemException {
    Map<String, NetSetting> given = new LinkedHashMap<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String key = property.getKey();
      if (key.startsWith(BLOCK)) {
        Setting setting = Setting.of(key, BLOCK, BLOCK_DETAILS);
        Optional<String> file = Optional.of(property.getValue()).filter(_ -> setting.isWhole());
        Optional<String> size = Optional.of(property.getValue()).filter(_ -> !setting.isWhole());
        block(setting.device, file, size);
      } else if (key.startsWith(NET)) {
        Setting setting = Setting.of(key, NET, NET_DETAILS);
        given.merge(
            setting.device, NetSetting.of(setting.detail, property.getValue()), NetSetting::and);
      }
    }
    given.forEach(this::net);
  }

  /** A property's name taken apart; names of devices have no dot. */
  private record Setting(String device, String detail) {
    boolean isWhole() {
      return detail.isEmpty();
    }

    static Setting of(String key, String prefix, Set<String> details) throws ProblemException {
      String[] parts = key.substring(prefix.length()).split("\\.", 2);
      if (parts[0].isEmpty() || (parts.length == 2 && !details.contains(parts[1]))) {
        throw ProblemException.badParameter("a property", key, expected(prefix, details));
      }
      return new Setting(parts[0], parts.length == 2 ? parts[1] : "");
    }

    private static String expected(String prefix, Set<String> details) {
      return details.stream()
          .sorted()
          .map(detail -> " or " + prefix + "NAME." + detail)
          .collect(Collectors.joining("", prefix + "NAME", ""));
    }
  }

  /**
   * The devices, each complete, in the order in which they were first named.
   *
   * @param base what relative file names are relative to
   * @throws ProblemException when a device lacks its file or interface, or a setting can't be used
   */
  public List<Attachment> attachments(Path base) throws ProblemException {
    List<Attachment> attachments = new ArrayList<>();
    for (Map.Entry<String, BlockSetting> block : blocks.entrySet()) {
      attachments.add(complete(name(block.getKey()), block.getValue(), base));
    }
    for (Map.Entry<String, NetSetting> net : nets.entrySet()) {
      attachments.add(completeNet(name(net.getKey()), net.getValue(), base));
    }
    return List.copyOf(attachments);
  }

  private static String name(String device) throws ProblemException {
    if (!Device.isName(device)) {
      throw ProblemException.badParameter(
          "the name of a device", device, "letters and digits, at most " + Device.MAX_NAME_LENGTH);
    }
    return device;
  }

  private static Attachment complete(String device, BlockSetting setting, Path base)
      throws ProblemException {
    Path file = base.resolve(present(device, setting.file, "file"));
    if (setting.sectorSize.isEmpty()) {
      return new Attachment.Block(device, file);
    }
    String text = setting.sectorSize.get();
    int bytes = Math.clamp(Size.bytes(text, 1).orElse(0), 0, Integer.MAX_VALUE);
    if (!SectorSize.isValid(bytes)) {
      throw unusable(device, "sectorSize", text, "512, 1024, 2048, 4096, 8192, 16384 or 32768");
    }
    return new Attachment.Block(device, file, bytes);
  }

  private static Attachment completeNet(String device, NetSetting setting, Path base)
      throws ProblemException {
    Optional<Mac> mac = setting.mac.flatMap(Mac::parseWhole);
    if (mac.isEmpty() && setting.mac.isPresent()) {
      throw unusable(
          device, "mac", setting.mac.get(), "six hexadecimal numbers, as in 02:00:00:00:00:01");
    }
    NetBackend backend =
        setting.address.isPresent()
            ? userMode(device, setting, setting.address.get().strip(), base)
            : existing(device, setting);
    return new Attachment.Net(device, backend, mac);
  }

  private static NetBackend existing(String device, NetSetting setting) throws ProblemException {
    if (setting.publish.isPresent()) {
      throw unusable(
          device, "publish", setting.publish.get(), "an address as well, as in 10.0.0.1/24");
    }
    if (setting.outbound.isPresent()) {
      throw unusable(
          device, "outbound", setting.outbound.get(), "an address as well, as in 10.0.0.1/24");
    }
    if (setting.capture.isPresent()) {
      throw unusable(
          device, "capture", setting.capture.get(), "an address as well, as in 10.0.0.1/24");
    }
    String source = present(device, setting.source, "interface or address");
    if (source.startsWith("@") && !source.equals("@0")) {
      throw new ProblemException(new DeviceProblem.DescriptorLost(device, source));
    }
    try {
      return NetBackend.parse(source);
    } catch (TenderException e) {
      throw ProblemException.badParameter(
          "interface of device '" + device + "'", source, "unix:LOCAL,PEER", e);
    }
  }

  private static NetBackend userMode(String device, NetSetting setting, String address, Path base)
      throws ProblemException {
    if (setting.source.isPresent()) {
      throw ProblemException.badParameter(
          "device '" + device + "'",
          "interface " + setting.source.get() + " and address " + address,
          "one of them");
    }
    Optional<Ipv4Subnet> subnet = Ipv4Subnet.parse(address);
    if (subnet.isEmpty()) {
      throw unusable(
          device,
          "address",
          address,
          "the host's address on the network with its prefix length, as in 10.0.0.1/24");
    }
    List<Publication> published = new ArrayList<>();
    if (setting.publish.isPresent()) {
      for (String one : setting.publish.get().split(",", -1)) {
        published.add(publication(device, one.strip()));
      }
    }
    List<Destination> outbound = new ArrayList<>();
    if (setting.outbound.isPresent()) {
      for (String one : setting.outbound.get().split(",", -1)) {
        outbound.add(destination(device, one.strip()));
      }
    }
    return new NetBackend.UserMode(
        subnet.get(), false, published, outbound, setting.capture.map(base::resolve));
  }

  private static Destination destination(String device, String text) throws ProblemException {
    return Destination.parse(text)
        .orElseThrow(() ->
            unusable(
                device, "outbound", text, "HOST:PORT, as in example.org:443 (*:*: everything)"));
  }

  private static Publication publication(String device, String text) throws ProblemException {
    return Publication.parse(text)
        .orElseThrow(() ->
            unusable(
                device,
                "publish",
                text,
                "HOSTPORT:GUESTADDRESS:GUESTPORT, as in 8080:10.0.0.2:80 (0: any free port)"));
  }

  private static String present(String device, Optional<String> value, String what)
      throws ProblemException {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new ProblemException(new DeviceProblem.IncompleteDevice(device, what)));
  }

  private static ProblemException unusable(
      String device, String setting, String found, String expected) {
    return ProblemException.badParameter(
        "%s of device '%s'".formatted(setting, device), found, expected);
  }
}
