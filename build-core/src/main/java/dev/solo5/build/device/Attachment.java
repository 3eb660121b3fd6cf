package dev.solo5.build.device;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource of the host, complete, for a device that the manifest is to declare. */
public sealed interface Attachment {
  /** The name of the device. */
  String device();

  /** What a person calls the kind of device. */
  String kind();

  /** The options of the tender that attach it. */
  List<String> options();

  /**
   * A file or block device of the host.
   *
   * @param file absolute
   * @param sectorSize bytes; empty: the tender's default
   */
  record Block(String device, Path file, Optional<String> sectorSize) implements Attachment {
    @Override
    public String kind() {
      return "block";
    }

    @Override
    public List<String> options() {
      List<String> options = new ArrayList<>();
      sectorSize.ifPresent(size -> options.add("--block-sector-size:" + device + "=" + size));
      options.add("--block:" + device + "=" + file);
      return List.copyOf(options);
    }
  }

  /**
   * A tap interface of the host.
   *
   * @param source the name of the interface, or {@code @0} for standard input as a descriptor
   * @param mac the address the guest gets; empty: the tender makes one up
   */
  record Net(String device, String source, Optional<String> mac) implements Attachment {
    @Override
    public String kind() {
      return "net";
    }

    @Override
    public List<String> options() {
      List<String> options = new ArrayList<>();
      mac.ifPresent(address -> options.add("--net-mac:" + device + "=" + address));
      options.add("--net:" + device + "=" + source);
      return List.copyOf(options);
    }
  }

  /**
   * A network inside a process that stands beside the tender: no privileges, no interface.
   *
   * @param address the network, and the host's address on it
   * @param published ports of the guest that the host has as its own
   * @param mac the address the guest gets; empty: the tender makes one up
   */
  record UserNet(
      String device, Ipv4Subnet address, List<Publication> published, Optional<String> mac)
      implements Attachment {
    public UserNet {
      published = List.copyOf(published);
    }

    @Override
    public String kind() {
      return "net";
    }

    /** {@code solo5-net} puts the descriptor's number in place of the name. */
    @Override
    public List<String> options() {
      List<String> options = new ArrayList<>();
      mac.ifPresent(one -> options.add("--net-mac:" + device + "=" + one));
      options.add("--net:" + device + "=@{" + device + "}");
      return List.copyOf(options);
    }

    /** The options of {@code solo5-net} that make it. */
    public List<String> networkOptions() {
      List<String> options = new ArrayList<>();
      options.add("--network:" + device + "=" + address);
      published.forEach(port -> options.add("--publish:" + device + "=" + port));
      return List.copyOf(options);
    }
  }
}
