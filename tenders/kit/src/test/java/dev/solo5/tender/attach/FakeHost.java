package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.tender.NetBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A host with one tap, {@code tap0}, one network on descriptor 9 from the start, one on 8 that this
 * process opened, the real files, and foreseeable random bytes.
 */
public final class FakeHost implements Host {
  public static final int MTU = 1400;
  public static final int DESCRIPTOR = 9;
  public static final int HANDED_OVER = 8;

  /** What was opened, in order. */
  public final List<String> opened = new ArrayList<>();

  /** What was not adopted after all. */
  public final List<Integer> discarded = new ArrayList<>();

  @Override
  public BlockFile openBlock(String path) throws LinuxException {
    BlockFile file = BlockFile.open(path);
    opened.add(path);
    return file;
  }

  @Override
  public NetDescriptor openNet(NetBackend backend, boolean isHandedOver) throws LinuxException {
    String expected = isHandedOver ? "@" + HANDED_OVER : "@" + DESCRIPTOR;
    if (!backend.text().equals("tap0") && !backend.text().equals(expected)) {
      boolean isTap = backend instanceof NetBackend.TapInterface;
      throw new LinuxException(isTap ? "tap" : "fcntl", isTap ? Errno.ENOENT : Errno.EBADF);
    }
    return net(backend.text());
  }

  @Override
  public void discard(int fd) {
    discarded.add(fd);
  }

  private NetDescriptor net(String name) throws LinuxException {
    Fd standIn = MemFd.create(name);
    opened.add(name);
    return new NetDescriptor(standIn, MTU);
  }

  @Override
  public byte[] random(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }
}
