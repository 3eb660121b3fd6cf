package dev.solo5.linux.call;

import static dev.solo5.linux.abi.UnistdX86.__NR_mmap;
import static dev.solo5.linux.abi.UnistdX86.__NR_mprotect;
import static dev.solo5.linux.abi.UnistdX86.__NR_munmap;

/** Calls on the address space; addresses and sizes in bytes. */
public final class Memory {
  private Memory() {}

  /** mmap(2) at an address of the kernel's choice; that address or a negative error number. */
  public static long mmap(long size, int protection, int flags, int fd, long offset) {
    return Gate.system(__NR_mmap, 0, size, protection, flags, fd, offset);
  }

  /** munmap(2). */
  public static int munmap(long address, long size) {
    return (int) Gate.system(__NR_munmap, address, size, 0);
  }

  /** mprotect(2). */
  public static int mprotect(long address, long size, int protection) {
    return (int) Gate.system(__NR_mprotect, address, size, protection);
  }
}
