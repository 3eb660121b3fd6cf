package dev.solo5.site.error;

import dev.solo5.tender.virtio.VirtioProblem;
import java.util.stream.Stream;

/** Problems of {@code solo5-virtio-run} alone. */
final class VirtioExamples {
  private VirtioExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        cured(
            new VirtioProblem.NoQemu("qemu-system-x86_64"),
            "Install it (Debian: `apt-get install qemu-system-x86`), or name it with `--x-qemu=`,"
                + " the variable `SOLO5_QEMU`, or `-Dsolo5.qemu=PATH` of Maven."),
        cured(
            new VirtioProblem.NotQemu("SOLO5_QEMU", "/opt/qemu"),
            "Name the program itself, not its directory, and make sure that it is executable."),
        cured(
            new VirtioProblem.NoBhyve(),
            "Remove `-H`, or run the unikernel under bhyve on FreeBSD."),
        cured(new VirtioProblem.UnknownHypervisor("xen"), "Remove `-H`."),
        cured(new VirtioProblem.MalformedMemory("64M"), "Give just the number of MiB: `-m 64`."),
        cured(
            new VirtioProblem.Surplus("-d storage.img"),
            "Remove the option. `solo5-elftool query-manifest` lists the devices."),
        cured(
            new VirtioProblem.OutOfOrder("-d storage.img", "service", "NET_BASIC"),
            "Give `-d` and `-n` in the manifest's order, or name the devices: `--block:NAME=FILE`,"
                + " `--net:NAME=IFACE`."),
        cured(
            new VirtioProblem.TooManyDevices(31),
            "Declare fewer devices, or run the unikernel under spt or hvt."),
        cured(
            new VirtioProblem.OnlyDetails("storage"),
            "Attach something under the same name, with `--block:NAME=FILE` or"
                + " `--net:NAME=IFACE`: devices attached with `-d` and `-n` have no name."),
        cured(
            new VirtioProblem.NothingToPublish("service"),
            "Give the device its network first: `--x-network:NAME=ADDRESS/BITS`."),
        cured(
            new VirtioProblem.HostRefused("posix_spawn", "Resource temporarily unavailable"),
            "Make sure that descriptors and processes are available (`ulimit -n`, `ulimit -u`)."),
        cured(
            new VirtioProblem.QemuFailed(
                "ended with status 1",
                "qemu-system-x86_64: -netdev tap,id=n2,ifname=tap0,script=no,downscript=no: could"
                    + " not configure /dev/net/tun (tap0): Operation not permitted"),
            "QEMU's own message says what is missing. Without `-q`, the program prints the"
                + " command, so that you can try it by hand."),
        cured(
            new VirtioProblem.GuestReset(),
            "Find the defect in the guest: it overwrote its own descriptor tables, most often"
                + " through a stack overflow (endless recursion, large arrays on the stack)."));
  }

  private static Example cured(VirtioProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
