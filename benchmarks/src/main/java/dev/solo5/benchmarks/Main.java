package dev.solo5.benchmarks;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.network.GuestConnection;
import dev.solo5.network.PublishedPort;
import dev.solo5.network.UserNetwork;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.HvtTender;
import dev.solo5.tender.spt.SptTender;
import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Measures and prints a table in Markdown. {@code benchmarks/run} builds what it needs and starts
 * it from the root of a checkout.
 */
public final class Main {
  private static final int MEBIBYTES = 512;
  private static final String QEMU = "qemu-system-x86_64";

  /** Of QEMU, when the guest wrote 41 to its debug exit. */
  private static final int DEBUG_EXIT_STATUS = 83;

  private final Path hello = Path.of("src/it/hello").toAbsolutePath();
  private final Path work;
  private final Jvm jvm;
  private final Floors floors;
  private final List<Comparison.Result> results = new ArrayList<>();

  private Main(Path work) throws IOException {
    this.work = work;
    this.jvm = new Jvm(work, ownJar());
    this.floors = new Floors(Path.of("benchmarks/src/main/c"), work);
  }

  /** Runs every measurement that this machine can. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createDirectories(Path.of("benchmarks/target/work").toAbsolutePath());
    Main main = new Main(work);
    boolean kvm = Files.isReadable(Path.of("/dev/kvm")) && Files.isWritable(Path.of("/dev/kvm"));
    main.warmBoots(kvm);
    main.coldStarts(kvm);
    boolean qemu = new Programs(BuildHost.system()).find(QEMU).isPresent();
    if (qemu) {
      main.virtualMachines();
    }
    main.publishedPorts();
    main.javaGuests();
    main.builds();
    System.out.print(FiguresText.markdown(main.results));
    if (!kvm) {
      System.out.println("hvt left out: /dev/kvm can't be opened here");
    }
    if (!qemu) {
      System.out.println("virtio left out: " + QEMU + " is not installed here");
    }
  }

  private void warmBoots(boolean kvm) throws IOException, InterruptedException {
    try (Fd console = Fd.open("/dev/null", Fcntl.O_WRONLY);
        SelfTimed floor = floors.spawn()) {
      Function<Launch, Outcome> tender = launch -> SptTender.run(launch, console, notice -> {});
      Launch launch = Launch.of(binary("spt"));
      measure(new Boot("hello under spt, warm JVM", launch, tender), floor, 200, 300);
    }
    if (kvm) {
      try (SelfTimed floor = floors.kvm(MEBIBYTES)) {
        HvtTender hvt = new HvtTender();
        Function<Launch, Outcome> tender = launch -> hvt.run(launch, bytes -> {}, notice -> {});
        Launch launch = Launch.of(binary("hvt"));
        measure(new Boot("hello under hvt, warm JVM", launch, tender), floor, 200, 300);
      }
    }
  }

  private void virtualMachines() throws IOException, InterruptedException {
    measure(
        booted("hello under QEMU, emulated", binary("virtio")),
        booted("Multiboot kernel: one line", floors.multiboot()),
        2,
        15);
  }

  /** As solo5-virtio-run starts it, without the devices. */
  private WholeProcess booted(String name, Path kernel) {
    List<String> command = new ArrayList<>(List.of(QEMU, "-accel", "tcg", "-cpu", "Westmere"));
    command.addAll(List.of("-m", "128", "-nodefaults", "-machine", "acpi=off"));
    command.addAll(List.of("-display", "none", "-serial", "stdio", "-device", "isa-debug-exit"));
    command.addAll(List.of("-kernel", kernel.toString(), "-append", "--solo5:quiet"));
    WholeProcess.Preparation none = WholeProcess.Preparation.NONE;
    return new WholeProcess(name, command, work, none, work.resolve("log"), DEBUG_EXIT_STATUS);
  }

  private void publishedPorts() throws IOException, InterruptedException {
    InetSocketAddress web = new InetSocketAddress("10.0.0.2", 80);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (UserNetwork network = UserNetwork.open(Ipv4Subnet.of("10.0.0.1/24"));
        RunningGuest _ = serveWeb(network.attach("service").number());
        GuestConnection _ = network.connect(web, Duration.ofSeconds(10));
        PublishedPort port = network.publish(any, web)) {
      download("spt web, 64 MiB through a published port", port, 64 << 20, 3, 15);
      download("spt web, 1 KiB through a published port", port, 1 << 10, 2000, 2000);
    }
  }

  private RunningGuest serveWeb(int descriptor) throws IOException {
    Path unikernel = Path.of("src/it/web/target/solo5/web.spt").toAbsolutePath();
    Launch launch =
        Launch.of(unikernel)
            .withAttachments(
                new Attachment.Net("service", new NetBackend.InheritedDescriptor(descriptor)));
    try {
      return Tender.installed().getFirst().start(launch, bytes -> {}, notice -> {});
    } catch (TenderException e) {
      throw new IOException(e.problem().message(), e);
    }
  }

  private void download(String name, PublishedPort port, int bytes, int warmUpRounds, int rounds)
      throws IOException, InterruptedException {
    String path = "/bytes/" + bytes;
    try (LoopbackServer server = new LoopbackServer(bytes);
        Download subject = new Download(name, port.address(), path, bytes);
        Download floor =
            new Download("java: loopback TCP, same size", server.address(), path, bytes)) {
      measure(subject, floor, warmUpRounds, rounds);
    }
  }

  private void coldStarts(boolean kvm) throws IOException, InterruptedException {
    for (Target linkTarget : kvm ? List.of(Target.SPT, Target.HVT) : List.of(Target.SPT)) {
      String target = linkTarget.text();
      String main = "dev.solo5.tender." + target + ".Main";
      String file = binary(target).toString();
      List<String> flags = ShortLivedJvm.ofTender(linkTarget);
      String line = OneLineProgram.class.getName();
      measure(
          whole("solo5-" + target + " hello, cold", jvm.command(flags, main, file)),
          whole("java: one line", jvm.command(List.of(), line)),
          2,
          15);
      measure(
          whole(
              "solo5-" + target + " hello, cold, AOT cache", jvm.cachedCommand(flags, main, file)),
          whole("java: one line, AOT cache", jvm.cachedCommand(List.of(), line)),
          2,
          15);
    }
  }

  private void javaGuests() throws IOException, InterruptedException {
    Path javaHello = Path.of("src/it/java-hello/target/solo5/java-hello.spt").toAbsolutePath();
    try (Fd console = Fd.open("/dev/null", Fcntl.O_WRONLY)) {
      Function<Launch, Outcome> tender = launch -> SptTender.run(launch, console, notice -> {});
      measure(
          new Boot("hello in Java under spt, warm JVM", Launch.of(javaHello), tender),
          new Boot("hello in C", Launch.of(binary("spt")), tender),
          200,
          300);
    }
    measure(
        whole(
            "solo5-spt hello in Java, cold, AOT cache",
            jvm.cachedCommand(
                ShortLivedJvm.ofTender(Target.SPT),
                "dev.solo5.tender.spt.Main",
                javaHello.toString())),
        whole("java: one line", jvm.command(List.of(), OneLineProgram.class.getName())),
        2,
        15);
    for (Subject[] pair : new JavaGuests(work, jvm).computations()) {
      measure(pair[0], pair[1], 1, 5);
    }
  }

  private void builds() throws IOException, InterruptedException {
    WholeProcess.Preparation none = WholeProcess.Preparation.NONE;
    Subject floor = maven("mvn validate", none, "-q", "validate");
    WholeProcess.Preparation clean = () -> DirectoryTrees.delete(hello.resolve("target"));
    measure(maven("mvn solo5:build hello, clean", clean, "-q", "solo5:build"), floor, 1, 7);
    measure(maven("mvn solo5:build hello, nothing to do", none, "-q", "solo5:build"), floor, 1, 7);
    measure(
        new GoalTime(maven("of that, in the goal", none, "solo5:build")),
        maven("mvn solo5:build -Dsolo5.skip", none, "-q", "solo5:build", "-Dsolo5.skip"),
        1,
        7);
  }

  private void measure(Subject subject, Subject floor, int warmUpRounds, int rounds)
      throws IOException, InterruptedException {
    System.err.println(subject.name() + " ...");
    results.add(new Comparison(subject, floor, warmUpRounds, rounds).measure());
  }

  private WholeProcess maven(String name, WholeProcess.Preparation before, String... arguments) {
    String mvnw = Path.of("mvnw").toAbsolutePath().toString();
    List<String> command = new ArrayList<>(List.of(mvnw, "-o", "-B"));
    command.addAll(List.of(arguments));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    return new WholeProcess(name, command, hello, before, work.resolve("log"), 0);
  }

  private static Path ownJar() throws IOException {
    Path target = Path.of("benchmarks/target").toAbsolutePath();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "solo5-benchmarks-*.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IOException(target + ": no jar of this module; start benchmarks/run");
  }

  private WholeProcess whole(String name, List<String> command) {
    return new WholeProcess(
        name, command, work, WholeProcess.Preparation.NONE, work.resolve("log"), 0);
  }

  private Path binary(String target) {
    return hello.resolve("target/solo5/hello." + target);
  }
}
