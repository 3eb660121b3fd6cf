package dev.solo5.tender.virtio;

import dev.solo5.tender.NetBackend;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.Report;

/** What the program says: its command line is its own. */
final class VirtioReport extends Report {
  private static final String OPTIONS =
      """
      Runs UNIKERNEL, built for the target virtio, in a QEMU virtual machine.
      ARGUMENTS are passed to the unikernel, joined by single spaces.
      Devices by their order in the manifest:
          -d FILE (attach the file or block device FILE as the next device)
          -n IFACE[:MTU] (attach the tap interface IFACE as the next device)
      Devices by their names in the manifest:
          --block:NAME=FILE
        [ --block-sector-size:NAME=512 ] (in bytes; guests with other bindings know only 512)
      """
          + NetBackend.USAGE
          + """
            [ --net-mac:NAME=HWADDR ] (its MAC address; default: random)
              --x-network:NAME=ADDRESS/BITS[,open] (QEMU's own network, with ADDRESS as this
                machine's; open: the guest reaches what you reach, including servers on 127.0.0.1)
            [ --x-publish:NAME=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT ] (a TCP port of the guest)
          Other options:
            [ -m 128 ] (guest memory in MB; also --mem=128)
            [ -H best ] (kvm, qemu or best: KVM if it proves to work)
            [ -q ] (do not show QEMU's command line)
            [ --x-qemu=PATH ] (the program qemu-system-x86_64; also by the variable SOLO5_QEMU)
            [ --x-report=FILE ] (write a report of the run to FILE, as JSON)
              --help (display this help)
              --version (display version information)
          """;

  VirtioReport(Program program) {
    super(program);
  }

  @Override
  public String usage() {
    return "usage: " + program().name() + " [ OPTIONS ] UNIKERNEL [ -- ] [ ARGUMENTS ]\n" + OPTIONS;
  }
}
