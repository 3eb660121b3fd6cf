package dev.solo5.guest;

/** A device that is not there, or that the host failed to serve. The message names the device. */
public final class DeviceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String device;

  DeviceException(String device, String message) {
    super(message);
    this.device = device;
  }

  /** The device's name in the manifest. */
  public String device() {
    return device;
  }
}
