package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.network.address.Decimal;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.SectorSize;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.line.Setting;
import dev.solo5.tender.line.SettingParser;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options: short ones as getopts does, where an argument may follow at once or as the
 * next word, and long ones in the form of the other tenders, {@code --name=value} and {@code
 * --name:DEVICE=value}.
 */
final class OptionParser {
  private static final int DEFAULT_MEBIBYTES = 128;

  /** Of a network of QEMU's, in bits. */
  private static final int SHORTEST_PREFIX = 8;

  private final List<String> words;
  private int at;
  private int memoryMebibytes = DEFAULT_MEBIBYTES;
  private HypervisorChoice hypervisor = HypervisorChoice.BEST;
  private boolean quiet;
  private @Nullable String qemu;
  private @Nullable String report;
  private final List<OrderedDevice> ordered = new ArrayList<>();
  private final SettingParser settings = new SettingParser(Program.of(Target.VIRTIO));
  private final Map<String, Path> disks = new LinkedHashMap<>();
  private final Map<String, Integer> sectorSizes = new LinkedHashMap<>();
  private final Map<String, NetBackend> nets = new LinkedHashMap<>();
  private final Map<String, Mac> macs = new LinkedHashMap<>();

  OptionParser(List<String> words) {
    this.words = List.copyOf(words);
  }

  VirtioCommandLine parse() throws TenderException {
    for (; at < words.size(); at++) {
      String word = words.get(at);
      if (word.equals("--")) {
        at++;
        break;
      }
      if (!word.startsWith("-") || word.length() == 1) {
        break;
      }
      if (word.equals("--help") || word.equals("-h")) {
        return new VirtioCommandLine.Help();
      }
      if (word.equals("--version")) {
        return new VirtioCommandLine.Version();
      }
      if (word.startsWith("--")) {
        applyLong(word);
      } else {
        applyShort(word);
      }
    }
    return at < words.size() ? run() : new VirtioCommandLine.NoKernel();
  }

  private VirtioCommandLine run() throws TenderException {
    String kernel = words.get(at++);
    if (at < words.size() && words.get(at).equals("--")) {
      at++;
    }
    return new VirtioCommandLine.Run(
        kernel,
        words.subList(at, words.size()),
        memoryMebibytes,
        hypervisor,
        quiet,
        ordered,
        named(),
        Optional.ofNullable(qemu),
        Optional.ofNullable(report));
  }

  private List<Attachment> named() throws TenderException {
    List<Attachment> named = new ArrayList<>();
    disks.forEach((device, file) ->
        named.add(
            new Attachment.Block(
                device, file, sectorSizes.getOrDefault(device, SectorSize.DEFAULT))));
    nets.forEach((device, backend) ->
        named.add(new Attachment.Net(device, backend, Optional.ofNullable(macs.get(device)))));
    requireAttached(macs.keySet(), nets.keySet());
    requireAttached(sectorSizes.keySet(), disks.keySet());
    return named;
  }

  private static void requireAttached(Set<String> detailed, Set<String> attached)
      throws TenderException {
    for (String device : detailed) {
      if (!attached.contains(device)) {
        throw new TenderException(new VirtioProblem.OnlyDetails(device));
      }
    }
  }

  /** One or several options in one word, the last one perhaps with an argument. */
  private void applyShort(String word) throws TenderException {
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter == 'q') {
        quiet = true;
      } else if ("dnmH".indexOf(letter) >= 0) {
        String rest = word.substring(i + 1);
        applyShort(word, letter, rest.isEmpty() ? next(word) : rest);
        return;
      } else {
        throw invalid(word);
      }
    }
  }

  private String next(String option) throws TenderException {
    if (at + 1 >= words.size()) {
      throw invalid(option);
    }
    return words.get(++at);
  }

  private void applyShort(String word, char letter, String value) throws TenderException {
    switch (letter) {
      case 'd' -> ordered.add(OrderedDevice.disk(value));
      case 'n' ->
          ordered.add(OrderedDevice.net(value).orElseThrow(() -> invalid(word + " " + value)));
      case 'm' -> memoryMebibytes = memory(value);
      case 'H' -> hypervisor = HypervisorChoice.parse(value);
      default -> throw invalid(word);
    }
  }

  private void applyLong(String word) throws TenderException {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    if (value.isEmpty()) {
      throw invalid(word);
    }
    switch (name) {
      case "--mem" -> memoryMebibytes = memory(value);
      case VirtioCommandLine.QEMU -> qemu = value;
      default -> apply(word, settings.parse(word));
    }
  }

  private void apply(String word, Setting setting) throws TenderException {
    switch (setting) {
      case Setting.BlockFile(String device, String file) -> putOnce(disks, device, path(file));
      case Setting.BlockSectorSize(String device, int bytes) -> sectorSizes.put(device, bytes);
      case Setting.Network(String device, NetBackend backend) -> {
        if (backend instanceof NetBackend.UserMode network
            && network.host().prefixLength() < SHORTEST_PREFIX) {
          throw invalid(word);
        }
        putOnce(nets, device, backend);
      }
      case Setting.PublishedPort(String device, Publication port) -> publish(word, device, port);
      case Setting.NetMac(String device, Mac mac) -> macs.put(device, mac);
      case Setting.Report(String file) -> report = file;
      case Setting.BadNetwork _, Setting.Memory _, Setting.ExecutableHeap _, Setting.NoNetRing _ ->
          throw invalid(word);
    }
  }

  private static Path path(String file) throws TenderException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new TenderException(new TenderProblem.BadPath(file), e);
    }
  }

  /** QEMU takes no free port. */
  private void publish(String word, String device, Publication port) throws TenderException {
    if (port.hostPort() == 0) {
      throw invalid(word);
    }
    if (!(nets.get(device) instanceof NetBackend.UserMode network)) {
      throw new TenderException(new VirtioProblem.NothingToPublish(device));
    }
    nets.put(device, network.with(port));
  }

  private static <T> void putOnce(Map<String, T> map, String device, T value)
      throws TenderException {
    if (map.putIfAbsent(device, value) != null) {
      throw new TenderException(new TenderProblem.AttachedTwice(device));
    }
  }

  private static int memory(String value) throws TenderException {
    int mebibytes = Decimal.parse(value);
    if (mebibytes <= 0) {
      throw new TenderException(new VirtioProblem.MalformedMemory(value));
    }
    return mebibytes;
  }

  private static TenderException invalid(String option) {
    return new TenderException(new TenderProblem.InvalidOption(option, List.of()));
  }
}
