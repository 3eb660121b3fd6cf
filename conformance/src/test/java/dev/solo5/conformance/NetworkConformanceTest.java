package dev.solo5.conformance;

/** Networks, each run in one of its own. */
class NetworkConformanceTest {

  /** Ends with the guest; the time is for a guest that never does. */
  private static final String FLOOD = "ping -q -f -w 850 10.0.0.2";

  private static final int[] MTUS = {9000, 1500, 1499, 577, 68};

  /**
   * 100000 packets take a minute where KVM emulates: there they are asked of one compiler alone.
   */
  @Row(value = "net", virtio = true)
  void net(Trial trial) {
    Network network = Network.of(Network.TAP100, FLOOD);
    String limit = trial.cc() == Cc.CLANG && HostKvm.isSlow(trial) ? "few" : "limit";
    trial.run("net").within(network).with("--net:service0=tap100").saying(limit).end().passes();
  }

  @Row(value = "net_ring", virtio = true)
  void netRing(Trial trial) {
    Network network = Network.of(Network.TAP100, FLOOD + " -p deadbeef");
    trial
        .run("netring")
        .within(network)
        .with("--net:service0=tap100")
        .end()
        .passes()
        .says("verified: ");
  }

  @Row(value = "MTU: jumbo, odd, smallest", virtio = true)
  void mtu(Trial trial) {
    for (int mtu : MTUS) {
      String largest = "ping -q -i 0.01 -M do -s %s -w 850 10.0.0.2".formatted(mtu - 28);
      trial
          .run("echo")
          .within(Network.of(Network.tap100(mtu), largest))
          .with("--net:service0=tap100")
          .saying("20")
          .end()
          .passes()
          .says("mtu: " + mtu + "\n")
          .says("longest: " + (mtu + 14) + "\n");
    }
  }

  @Row(value = "several networks, several ready", virtio = true)
  void severalNetworks(Trial trial) {
    String bridge =
        """
        ip link add br0 type bridge
        ip link set br0 type bridge forward_delay 0
        ip link set br0 up
        """;
    StringBuilder setUp = new StringBuilder(bridge);
    for (String tap : new String[] {"tapa", "tapb", "tapc"}) {
      setUp
          .append(Network.tap(tap, 1500))
          .append("ip link set ")
          .append(tap)
          .append(" master br0\n");
    }
    Run run = trial.run("switched").within(Network.of(setUp.toString(), "true"));
    run.with("--net:a=tapa", "--net:b=tapb", "--net:c=tapc")
        .block("disk", trial.zeros("disk", 4096))
        .end()
        .passes();
  }

  @Row(value = "arguments of network calls", virtio = true)
  void arguments(Trial trial) {
    trial
        .run("netargs")
        .within(Network.of(Network.TAP100, "true"))
        .with("--net:service0=tap100")
        .end()
        .passes();
  }

  @Row(value = "far deadline, ended by a frame", virtio = true)
  void farDeadline(Trial trial) {
    trial
        .run("far")
        .within(Network.of(Network.TAP100, "ping -q -i 0.2 -w 850 10.0.0.2"))
        .with("--net:service0=tap100")
        .end()
        .passes();
  }

  @Row(value = "network by descriptor", virtio = true)
  void descriptor(Trial trial) {
    String opener = Workshop.of(trial.cc()).hostProgram("with-descriptor").toString();
    trial
        .run("echo")
        .within(Network.of(Network.tap100(1400), "ping -q -i 0.2 -w 850 10.0.0.2"))
        .through(opener, "tap100", "9")
        .with("--net:service0=@9")
        .saying("3")
        .end()
        .passes()
        .says("mtu: 1400\n");
  }

  @Row(value = "MAC address given", virtio = true)
  void macAddress(Trial trial) {
    trial
        .run("echo")
        .within(Network.of(Network.TAP100, "ping -q -i 0.2 -w 850 10.0.0.2"))
        .with("--net:service0=tap100", "--net-mac:service0=02:0:5e:10:0a:Ff")
        .saying("1")
        .end()
        .passes()
        .says("mac: 2 0 94 16 10 255\n");
  }
}
