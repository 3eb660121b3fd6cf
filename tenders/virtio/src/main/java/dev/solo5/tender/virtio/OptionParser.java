package dev.solo5.tender.virtio;

import dev.solo5.manifest.Device;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.virtio.UserNetwork.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options: short ones as getopts does, where an argument may follow at once or as the
 * next word, and long ones in the form of the other tenders, {@code --name=value} and {@code
 * --name:DEVICE=value}.
 */
final class OptionParser {
  private static final int DEFAULT_MEBIBYTES = 128;
  private static final int MAX_SECTOR = 32768;

  private final List<String> words;
  private int at;
  private int memoryMebibytes = DEFAULT_MEBIBYTES;
  private Hypervisor hypervisor = Hypervisor.BEST;
  private boolean quiet;
  private @Nullable String qemu;
  private @Nullable String report;
  private final List<Ordered> ordered = new ArrayList<>();
  private final Map<String, String> disks = new LinkedHashMap<>();
  private final Map<String, Integer> sectorSizes = new LinkedHashMap<>();
  private final Map<String, Wanted.Source> nets = new LinkedHashMap<>();
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

  private List<Wanted> named() throws TenderException {
    List<Wanted> named = new ArrayList<>();
    disks.forEach((device, file) ->
        named.add(
            new Wanted.Disk(
                device, file, sectorSizes.getOrDefault(device, QemuDevice.Disk.USUAL_SECTOR))));
    nets.forEach((device, source) ->
        named.add(new Wanted.Net(device, source, Optional.ofNullable(macs.get(device)))));
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
      case 'd' -> ordered.add(Ordered.disk(value));
      case 'n' -> ordered.add(Ordered.net(value).orElseThrow(() -> invalid(word + " " + value)));
      case 'm' -> memoryMebibytes = memory(value);
      case 'H' -> hypervisor = Hypervisor.parse(value);
      default -> throw invalid(word);
    }
  }

  private void applyLong(String word) throws TenderException {
    int equals = word.indexOf('=');
    String value = equals < 0 ? "" : word.substring(equals + 1);
    if (value.isEmpty()) {
      throw invalid(word);
    }
    String name = word.substring(0, equals);
    int colon = name.indexOf(':');
    if (colon >= 0) {
      applyToDevice(word, name.substring(0, colon), name.substring(colon + 1), value);
      return;
    }
    switch (name) {
      case "--mem" -> memoryMebibytes = memory(value);
      case "--x-report" -> report = value;
      case VirtioCommandLine.QEMU -> qemu = value;
      default -> throw invalid(word);
    }
  }

  private void applyToDevice(String word, String name, String device, String value)
      throws TenderException {
    if (!Device.isName(device)) {
      throw invalid(word);
    }
    switch (name) {
      case "--block" -> putOnce(disks, device, value);
      case "--block-sector-size" -> sectorSizes.put(device, sectorSize(word, value));
      case "--net" -> putOnce(nets, device, source(word, value));
      case "--net-mac" -> macs.put(device, Mac.parse(value).orElseThrow(() -> invalid(word)));
      case "--x-network" ->
          putOnce(
              nets,
              device,
              new Wanted.Source.UserMode(
                  UserNetwork.parse(value).orElseThrow(() -> invalid(word))));
      case "--x-publish" ->
          publish(device, Publication.parse(value).orElseThrow(() -> invalid(word)));
      default -> throw invalid(word);
    }
  }

  private static int sectorSize(String word, String value) throws TenderException {
    int bytes = Digits.parse(value).orElse(0);
    if (bytes < QemuDevice.Disk.USUAL_SECTOR || bytes > MAX_SECTOR || Integer.bitCount(bytes) > 1) {
      throw new TenderException(
          new TenderProblem.InvalidOption(word, List.of(new TenderProblem.BadSectorSize())));
    }
    return bytes;
  }

  private void publish(String device, Publication port) throws TenderException {
    if (!(nets.get(device) instanceof Wanted.Source.UserMode(UserNetwork network))) {
      throw new TenderException(new VirtioProblem.NothingToPublish(device));
    }
    nets.put(device, new Wanted.Source.UserMode(network.with(port)));
  }

  private static <T> void putOnce(Map<String, T> map, String device, T value)
      throws TenderException {
    if (map.putIfAbsent(device, value) != null) {
      throw new TenderException(new TenderProblem.AttachedTwice(device));
    }
  }

  private static Wanted.Source source(String word, String value) throws TenderException {
    if (!value.startsWith("@")) {
      return new Wanted.Source.Tap(value, OptionalInt.empty());
    }
    OptionalInt number = Digits.parse(value.substring(1));
    return new Wanted.Source.Descriptor(number.orElseThrow(() -> invalid(word)), false);
  }

  private static int memory(String value) throws TenderException {
    OptionalInt mebibytes = Digits.parse(value);
    if (mebibytes.isEmpty() || mebibytes.getAsInt() == 0) {
      throw new TenderException(new VirtioProblem.MalformedMemory(value));
    }
    return mebibytes.getAsInt();
  }

  private static TenderException invalid(String option) {
    return new TenderException(new TenderProblem.InvalidOption(option, List.of()));
  }
}
