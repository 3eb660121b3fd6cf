package org.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What runs the unikernel. */
enum Tender {
  SPT,
  HVT;

  private static final Path KVM = Path.of("/dev/kvm");

  /** Skips the test where this tender can't run. */
  void assumeRunnable() {
    if (this == HVT) {
      assumeTrue(
          Files.isReadable(KVM) && Files.isWritable(KVM),
          "hvt: " + KVM + " can't be opened for reading and writing");
    }
  }

  /** The unikernel that the build has made for this tender. */
  Path unikernel() {
    return Path.of("target/solo5", "web." + target()).toAbsolutePath();
  }

  /** The command that runs it: a JVM of its own, and the tender's own arguments. */
  List<String> command(List<String> tenderArguments, String... guestArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.solo5.tender." + target() + ".Main");
    command.add("--mem=64");
    command.addAll(tenderArguments);
    command.add("--");
    command.add(unikernel().toString());
    command.add("--solo5:quiet");
    command.addAll(List.of(guestArguments));
    return command;
  }

  private String target() {
    return name().toLowerCase(Locale.ROOT);
  }
}
