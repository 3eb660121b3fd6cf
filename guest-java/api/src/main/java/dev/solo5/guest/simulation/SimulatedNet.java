package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.platform.Region;
import java.util.concurrent.atomic.AtomicInteger;

/** A network device on a wire in memory. */
final class SimulatedNet implements NetLink {
  /** Addresses of this machine alone (the second lowest bit of the first byte is set). */
  private static final AtomicInteger LAST_ADDRESS = new AtomicInteger();

  private static final int MAC_SIZE = 6;
  private static final byte LOCAL = 2;

  private final int handle;
  private final Wire wire;
  private final Wire.Port port;
  private final byte[] mac = new byte[MAC_SIZE];

  SimulatedNet(int handle, Wire wire, Runnable onFrame) {
    this.handle = handle;
    this.wire = wire;
    this.port = wire.attach(onFrame);
    int number = LAST_ADDRESS.incrementAndGet();
    mac[0] = LOCAL;
    for (int i = 2; i < MAC_SIZE; i++) {
      mac[i] = (byte) (number >>> (Byte.SIZE * (MAC_SIZE - 1 - i)));
    }
  }

  boolean hasFrame() {
    return port.hasFrame();
  }

  void detach() {
    port.detach();
  }

  @Override
  public int handle() {
    return handle;
  }

  @Override
  public byte[] mac() {
    return mac.clone();
  }

  @Override
  public int mtu() {
    return wire.mtu();
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    byte[] frame = port.poll().orElse(null);
    if (frame == null) {
      return NO_FRAME;
    }
    System.arraycopy(frame, 0, into, offset, frame.length);
    return frame.length;
  }

  @Override
  public int read(Region into, int offset, int length) {
    byte[] frame = port.poll().orElse(null);
    if (frame == null) {
      return NO_FRAME;
    }
    into.copyFrom(offset, frame, 0, frame.length);
    return frame.length;
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    byte[] frame = new byte[length];
    System.arraycopy(from, offset, frame, 0, length);
    port.send(frame);
    return 0;
  }

  @Override
  public int write(Region from, int offset, int length) {
    byte[] frame = new byte[length];
    from.copyTo(offset, frame, 0, length);
    port.send(frame);
    return 0;
  }
}
