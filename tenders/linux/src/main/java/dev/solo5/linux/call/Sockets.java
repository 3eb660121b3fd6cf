package dev.solo5.linux.call;

import static dev.solo5.linux.abi.UnistdX86.__NR_bind;
import static dev.solo5.linux.abi.UnistdX86.__NR_connect;
import static dev.solo5.linux.abi.UnistdX86.__NR_getsockopt;
import static dev.solo5.linux.abi.UnistdX86.__NR_setsockopt;
import static dev.solo5.linux.abi.UnistdX86.__NR_socket;
import static dev.solo5.linux.abi.UnistdX86.__NR_socketpair;

import java.lang.foreign.MemorySegment;

/** Calls on sockets; each gives its value or a negative error number. */
public final class Sockets {
  private Sockets() {}

  /** socket(2). */
  public static int socket(int domain, int type, int protocol) {
    return (int) Gate.system(__NR_socket, domain, type, protocol);
  }

  /** socketpair(2); the pair is two 4-byte descriptors. */
  public static int socketpair(int domain, int type, int protocol, MemorySegment pair) {
    return (int) Gate.system(__NR_socketpair, domain, type, protocol, Gate.address(pair));
  }

  /** bind(2); the whole address is passed. */
  public static int bind(int fd, MemorySegment address) {
    return (int) Gate.system(__NR_bind, fd, Gate.address(address), address.byteSize());
  }

  /** connect(2); the whole address is passed. */
  public static int connect(int fd, MemorySegment address) {
    return (int) Gate.system(__NR_connect, fd, Gate.address(address), address.byteSize());
  }

  /** getsockopt(2); value and its 4-byte length are both written. */
  public static int getsockopt(
      int fd, int level, int option, MemorySegment value, MemorySegment length) {
    long valueAddress = Gate.address(value);
    long lengthAddress = Gate.address(length);
    return (int) Gate.system(__NR_getsockopt, fd, level, option, valueAddress, lengthAddress, 0);
  }

  /** setsockopt(2); the whole value is passed. */
  public static int setsockopt(int fd, int level, int option, MemorySegment value) {
    long address = Gate.address(value);
    return (int) Gate.system(__NR_setsockopt, fd, level, option, address, value.byteSize(), 0);
  }
}
