package dev.solo5.maven;

import dev.solo5.build.device.DeviceSettings.NetSetting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code <network>} in the configuration: what to attach to a network device. */
public final class Network {
  /** The name of the device in the manifest. */
  @Nullable String name;

  /** The tap interface on the host, or {@code @0} for standard input as a descriptor. */
  @Nullable String source;

  /** The host's address on the guest's own network, such as {@code 10.0.0.1/24}. */
  @Nullable String address;

  /** Ports of the guest to publish on the host, such as {@code 8080:10.0.0.2:80}. */
  @Nullable String publish;

  /** Where the guest may connect to outside of that network, such as {@code example.org:443}. */
  @Nullable String outbound;

  /** A file that keeps the frames of that network, as pcapng. */
  @Nullable String capture;

  /** The guest's MAC address, such as {@code 02:00:00:00:00:01}. */
  @Nullable String mac;

  /** Made by Maven, which sets the fields by their names. */
  public Network() {}

  NetSetting setting() {
    return new NetSetting(
        Optional.ofNullable(source),
        Optional.ofNullable(address),
        Optional.ofNullable(publish),
        Optional.ofNullable(outbound),
        Optional.ofNullable(capture),
        Optional.ofNullable(mac));
  }

  /** Set by Maven: {@code <interface>}. */
  public void setInterface(String source) {
    this.source = source;
  }

  /** Set by Maven, once or more often. */
  public void setPublish(String publish) {
    this.publish = this.publish == null ? publish : this.publish + "," + publish;
  }

  /** Set by Maven, once or more often. */
  public void setOutbound(String outbound) {
    this.outbound = this.outbound == null ? outbound : this.outbound + "," + outbound;
  }
}
