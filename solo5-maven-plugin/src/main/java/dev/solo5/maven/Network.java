package dev.solo5.maven;

import org.jspecify.annotations.Nullable;

/** A {@code <network>} of the configuration: what is attached to a network device. */
public final class Network {
  /** The name of the device in the manifest. */
  private @Nullable String name;

  /** The tap interface of the host, or {@code @0} for standard input as a descriptor. */
  private @Nullable String source;

  /** The address that the guest gets, such as {@code 02:00:00:00:00:01}. */
  private @Nullable String mac;

  /** Made by Maven. */
  public Network() {}

  @Nullable String name() {
    return name;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable String mac() {
    return mac;
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
}
