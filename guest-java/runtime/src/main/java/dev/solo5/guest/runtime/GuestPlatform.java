package dev.solo5.guest.runtime;

import dev.solo5.guest.platform.BlockLink;
import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.platform.Platform;
import dev.solo5.guest.platform.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** What the API stands on in a guest: the devices of its manifest, and Solo5. */
public final class GuestPlatform extends Platform {
  private static final GuestPlatform INSTANCE = new GuestPlatform();

  private static final int NAME_SIZE = 68; // with its NUL
  private static final int TYPE_BLOCK = 1;

  /** Those that were asked for, by handle. */
  private final @Nullable GuestNet[] nets = new GuestNet[Long.SIZE];

  private final @Nullable GuestBlock[] blocks = new GuestBlock[Long.SIZE];

  private GuestPlatform() {}

  /** The only one: what {@link Platform#current} returns in a guest. */
  public static Platform instance() {
    return INSTANCE;
  }

  @Override
  public String commandLine() {
    byte[] bytes = new byte[Native.commandLineSize()];
    Native.commandLine(Address.ofData(bytes));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void consoleWrite(byte[] bytes, int offset, int length) {
    Native.consoleWrite(Address.ofData(bytes).add(offset), length);
  }

  @Override
  public void consoleFlush() {
    System.out.flush();
    Native.consoleFlush();
  }

  @Override
  public long monotonicNanos() {
    return Native.monotonic();
  }

  @Override
  public long wallNanos() {
    return Native.wall();
  }

  @Override
  public void exit(int status) {
    Lifetime.exit(status);
  }

  @Override
  public void abort() {
    System.out.flush();
    Native.abort();
  }

  @Override
  public @Nullable NetLink net(String name) {
    for (GuestNet net : nets) {
      if (net != null && net.name().equals(name)) {
        return net;
      }
    }
    byte[] text = zeroTerminated(name);
    byte[] mac = new byte[GuestNet.MAC_SIZE];
    int[] mtu = new int[1];
    int handle = Native.netAcquire(Address.ofData(text), Address.ofData(mac), Address.ofData(mtu));
    if (handle == 0) {
      return null;
    }
    GuestNet net = new GuestNet(name, handle, mac, mtu[0]);
    nets[handle] = net;
    return net;
  }

  /** The names of the manifest's network devices. */
  public static List<String> networks() {
    List<String> names = new ArrayList<>();
    byte[] name = new byte[NAME_SIZE];
    for (int handle = 1; handle <= Native.deviceCount(); handle++) {
      int size = Native.deviceName(handle, Address.ofData(name));
      if (Native.deviceType(handle) != TYPE_BLOCK) {
        names.add(new String(name, 0, size, StandardCharsets.UTF_8));
      }
    }
    return names;
  }

  @Override
  public @Nullable BlockLink block(String name) {
    for (GuestBlock block : blocks) {
      if (block != null && block.name().equals(name)) {
        return block;
      }
    }
    byte[] text = zeroTerminated(name);
    long[] capacity = new long[1];
    int[] size = new int[1];
    int handle =
        Native.blockAcquire(Address.ofData(text), Address.ofData(capacity), Address.ofData(size));
    if (handle == 0) {
      return null;
    }
    GuestBlock block = new GuestBlock(name, handle, capacity[0], size[0]);
    blocks[handle] = block;
    return block;
  }

  /** A name with a NUL in it would be cut there: no device has an empty one. */
  private static byte[] zeroTerminated(String name) {
    byte[] text = name.indexOf('\0') >= 0 ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
    byte[] ended = new byte[text.length + 1];
    System.arraycopy(text, 0, ended, 0, text.length);
    return ended;
  }

  @Override
  public String devices() {
    StringBuilder list = new StringBuilder();
    byte[] name = new byte[NAME_SIZE];
    for (int handle = 1; handle <= Native.deviceCount(); handle++) {
      int size = Native.deviceName(handle, Address.ofData(name));
      list.append(handle == 1 ? "" : ", ");
      list.append(Native.deviceType(handle) == TYPE_BLOCK ? "block device '" : "network device '");
      list.append(new String(name, 0, size, StandardCharsets.UTF_8)).append('\'');
    }
    return list.length() == 0 ? "no devices" : list.toString();
  }

  @Override
  public long await(long handles, long deadlineNanos) throws InterruptedException {
    return Waiting.await(handles, deadlineNanos);
  }

  @Override
  public @Nullable Region allocate(int size) {
    Address address = Native.regionTake(size);
    return address.toLong() == 0 ? null : new GuestRegion(address);
  }
}
