package dev.solo5.tender.line;

import dev.solo5.manifest.Device;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.CText;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.SectorSize;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one option. Whether the host accepts it is checked elsewhere.
 *
 * @param program whose options these are
 */
public record SettingParser(Program program) {
  static final String EXECUTABLE_HEAP = "--x-exec-heap";

  static final String NO_NET_RING = "--x-no-net-ring";

  /**
   * The meaning of {@code option}.
   *
   * @throws TenderException with {@link TenderProblem.InvalidOption} or {@link
   *     TenderProblem.MalformedMemory}
   */
  public Setting parse(String option) throws TenderException {
    if (option.startsWith("--mem=")) {
      return memory(option.substring("--mem=".length()));
    }
    if (option.startsWith(EXECUTABLE_HEAP) && program.allowsExecutableHeap()) {
      return new Setting.ExecutableHeap();
    }
    if (option.equals(NO_NET_RING) && program.offersNetRing()) {
      return new Setting.NoNetRing();
    }
    if (CommandLine.isReport(option)) {
      return new Setting.Report(option.substring(CommandLine.REPORT.length()));
    }
    int colon = option.indexOf(':');
    int equals = option.indexOf('=', colon + 1);
    if (colon < 0 || equals < 0 || equals == option.length() - 1) {
      throw invalid(option);
    }
    String device = option.substring(colon + 1, equals);
    if (!Device.isName(device)) {
      throw invalid(option);
    }
    String value = option.substring(equals + 1);
    String name = option.substring(0, colon);
    if (name.startsWith("--x-") && program.hasUserMode()) {
      return switch (name) {
        case "--x-network" ->
            new Setting.Network(device, valid(option, NetBackend.UserMode.parse(value)));
        case "--x-publish" ->
            new Setting.PublishedPort(device, valid(option, Publication.parse(value)));
        default -> throw invalid(option);
      };
    }
    return switch (name) {
      case "--block" -> new Setting.BlockFile(device, value);
      case "--block-sector-size" -> new Setting.BlockSectorSize(device, sectorSize(option, value));
      case "--net" -> network(device, value);
      case "--net-mac" -> new Setting.NetMac(device, valid(option, Mac.parse(value)));
      default -> throw invalid(option);
    };
  }

  private static Setting memory(String value) throws TenderException {
    OptionalLong mebibytes = CText.unsigned(value);
    // A shift, not a checked product: a number whose bits all leave at the top is "no memory", as
    // in the reference.
    long bytes = mebibytes.isEmpty() ? 0 : mebibytes.getAsLong() << 20;
    if (bytes == 0) {
      throw new TenderException(new TenderProblem.MalformedMemory(value));
    }
    return new Setting.Memory(bytes);
  }

  private static int sectorSize(String option, String value) throws TenderException {
    OptionalLong number = CText.unsigned(value);
    if (number.isEmpty()) {
      throw invalid(option);
    }
    int bytes = (int) number.getAsLong() & 0xffff; // 16 bits, like the field of the manifest
    if (!SectorSize.isValid(bytes)) {
      throw new TenderException(
          new TenderProblem.InvalidOption(option, List.of(new TenderProblem.BadSectorSize())));
    }
    return bytes;
  }

  private static Setting network(String device, String value) throws TenderException {
    try {
      return new Setting.Network(device, NetBackend.parse(value));
    } catch (TenderException e) {
      if (e.problem() instanceof TenderProblem.NetUnavailable unusable) {
        return new Setting.BadNetwork(device, value, unusable.reason());
      }
      throw e;
    }
  }

  private static <T> T valid(String option, Optional<T> value) throws TenderException {
    if (value.isEmpty()) {
      throw invalid(option);
    }
    return value.get();
  }

  private static TenderException invalid(String option) {
    return new TenderException(new TenderProblem.InvalidOption(option, List.of()));
  }
}
