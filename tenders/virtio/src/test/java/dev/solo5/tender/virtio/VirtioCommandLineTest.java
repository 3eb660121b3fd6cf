package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.NetBackend.UserMode;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VirtioCommandLineTest {
  private static VirtioCommandLine.Run run(String... words) throws TenderException {
    return assertInstanceOf(VirtioCommandLine.Run.class, VirtioCommandLine.parse(List.of(words)));
  }

  private static TenderProblem refused(String... words) {
    return assertThrows(TenderException.class, () -> VirtioCommandLine.parse(List.of(words)))
        .problem();
  }

  @Test
  void defaults() throws TenderException {
    assertEquals(
        new VirtioCommandLine.Run(
            "a.virtio",
            List.of(),
            128,
            HypervisorChoice.BEST,
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        run("a.virtio"));
  }

  @Test
  void shortOptionsAsGetoptsReadsThem() throws TenderException {
    assertEquals(
        new VirtioCommandLine.Run(
            "a.virtio",
            List.of("one", "-q", "--"),
            64,
            HypervisorChoice.KVM,
            true,
            List.of(
                OrderedDevice.disk("disk"),
                OrderedDevice.net("tap100:1400").orElseThrow(),
                OrderedDevice.disk("other")),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        run(
            "-qddisk",
            "-n",
            "tap100:1400",
            "-d",
            "other",
            "-m64",
            "-H",
            "kvm",
            "--",
            "a.virtio",
            "--",
            "one",
            "-q",
            "--"));
  }

  @Test
  void longOptionsAsTheOtherTendersReadThem() throws TenderException {
    UserMode network = UserMode.parse("10.0.0.1/24").orElseThrow();
    VirtioCommandLine.Run run =
        run(
            "--mem=32",
            "--block:storage=a=b",
            "--block-sector-size:storage=4096",
            "--net:a=tap1",
            "--net-mac:a=02:00:00:00:00:01",
            "--net:b=@5",
            "--x-network:c=10.0.0.1/24",
            "--x-publish:c=8080:10.0.0.2:80",
            "--x-qemu=/q",
            "--x-report=r.json",
            "k",
            "x");
    assertEquals(
        List.of(
            new Attachment.Block("storage", Path.of("a=b"), 4096),
            new Attachment.Net("a", new NetBackend.TapInterface("tap1"), Mac.parse("02:0:0:0:0:1")),
            new Attachment.Net("b", new NetBackend.InheritedDescriptor(5)),
            new Attachment.Net(
                "c", network.with(Publication.parse("127.0.0.1:8080:10.0.0.2:80").orElseThrow()))),
        run.named());
    assertEquals(32, run.memoryMebibytes());
    assertEquals(Optional.of("/q"), run.qemu());
    assertEquals(Optional.of("r.json"), run.report());
    assertEquals(List.of("x"), run.guestArguments());
  }

  @Test
  void questions() throws TenderException {
    assertEquals(new VirtioCommandLine.Help(), VirtioCommandLine.parse(List.of("-q", "--help")));
    assertEquals(new VirtioCommandLine.Version(), VirtioCommandLine.parse(List.of("--version")));
    assertEquals(new VirtioCommandLine.NoKernel(), VirtioCommandLine.parse(List.of("-q", "--")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-x",
        "-qx",
        "-d",
        "-m",
        "--mem",
        "--mem=",
        "--block:storage=",
        "--block:st-orage=x",
        "--nothing:a=b",
        "--net:a=@x",
        "--net-mac:a=02",
        "--x-network:a=10.0.0.1",
        "--x-network:a=10.0.0.1/24,opened",
        "--x-network:a=,open",
        "--x-network:a=10.0.0.256/24",
        "--x-network:a=10.0.0.1/31",
        "--x-publish:a=80",
        "--x-publish:a=0:10.0.0.2:80",
      })
  void wordsThatMeanNothing(String word) {
    assertEquals(new TenderProblem.InvalidOption(word, List.of()), refused(word));
  }

  @Test
  void valuesThatMeanNothing() {
    assertEquals(new VirtioProblem.NoBhyve(), refused("-H", "bhyve", "k"));
    assertEquals(new VirtioProblem.UnknownHypervisor("xen"), refused("-Hxen", "k"));
    assertEquals(new VirtioProblem.MalformedMemory("0"), refused("-m", "0", "k"));
    assertEquals(new VirtioProblem.MalformedMemory("16x"), refused("--mem=16x", "k"));
    assertEquals(
        new TenderProblem.InvalidOption("-n tap0:x", List.of()), refused("-n", "tap0:x", "k"));
    assertEquals(new TenderProblem.AttachedTwice("a"), refused("--net:a=t", "--net:a=u", "k"));
    assertEquals(new VirtioProblem.OnlyDetails("a"), refused("--block-sector-size:a=4096", "k"));
    String odd = "--block-sector-size:a=513";
    assertEquals(
        new TenderProblem.InvalidOption(odd, List.of(new TenderProblem.BadSectorSize())),
        refused(odd, "k"));
    assertEquals(
        new VirtioProblem.NothingToPublish("a"), refused("--x-publish:a=8080:10.0.0.2:80", "k"));
  }

  @Test
  void orderMeansTheOrderOfTheManifest() throws TenderException {
    BinaryManifest manifest =
        BinaryManifest.of(
            new Manifest(
                List.of(
                    new Device.Net("first"), new Device.Block("disk"), new Device.Block("last"))));
    List<Attachment> named = List.of(new Attachment.Block("disk", Path.of("d"), 512));
    DeviceRequest first =
        new DeviceRequest(
            new Attachment.Net("first", new NetBackend.TapInterface("tap0")), OptionalInt.of(1400));
    assertEquals(
        List.of(
            new DeviceRequest(named.getFirst()),
            first,
            new DeviceRequest(new Attachment.Block("last", Path.of("l"), 512))),
        OrderedDevice.named(
            List.of(OrderedDevice.net("tap0:1400").orElseThrow(), OrderedDevice.disk("l")),
            manifest.devices(),
            named));
    assertEquals(
        new VirtioProblem.OutOfOrder("-d l", "first", "NET_BASIC"),
        assertThrows(
                TenderException.class,
                () ->
                    OrderedDevice.named(
                        List.of(OrderedDevice.disk("l")), manifest.devices(), named))
            .problem());
    assertEquals(
        new VirtioProblem.Surplus("-d l"),
        assertThrows(
                TenderException.class,
                () -> OrderedDevice.named(List.of(OrderedDevice.disk("l")), List.of(), List.of()))
            .problem());
  }
}
