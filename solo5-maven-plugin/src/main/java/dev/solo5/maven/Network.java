package dev.solo5.maven;

import dev.solo5.build.device.DeviceSettings.NetSetting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code <network>} of the configuration: what is attached to a network device. */
public final class Network {
  /** The name of the device in the manifest. */
  private @Nullable String name;

  /** The tap interface of the host, or {@code @0} for standard input as a descriptor. */
  private @Nullable String source;

  /** The host's address on a network of the guest's own, such as {@code 10.0.0.1/24}. */
  private @Nullable String address;

  /** Ports of the guest on it that the host has, such as {@code 8080:10.0.0.2:80}. */
  private @Nullable String publish;

  /** The address that the guest gets, such as {@code 02:00:00:00:00:01}. */
  private @Nullable String mac;

  /** Made by Maven. */
  public Network() {}

  @Nullable String name() {
    return name;
  }

  NetSetting setting() {
    return new NetSetting(
        Optional.ofNullable(source),
        Optional.ofNullable(address),
        Optional.ofNullable(publish),
        Optional.ofNullable(mac));
  }

  /** Set by Maven. */
  public void setName(String name) {
    this.name = name;
  }

  /** Set by Maven: {@code <interface>}. */
  public void setInterface(String source) {
    this.source = source;
  }

  /** Set by Maven. */
  public void setMac(String mac) {
    this.mac = mac;
  }

  /** Set by Maven. */
  public void setAddress(String address) {
    this.address = address;
  }

  /** Set by Maven, once or more often. */
  public void setPublish(String publish) {
    this.publish = this.publish == null ? publish : this.publish + "," + publish;
  }
}
