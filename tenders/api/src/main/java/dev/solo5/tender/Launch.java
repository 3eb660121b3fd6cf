package dev.solo5.tender;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a tender needs to know to run one unikernel: what the command line says, as a value.
 *
 * @param unikernel the ELF file
 * @param memoryBytes guest memory; a positive multiple of 1 MiB. hvt rounds it down to 2 MiB.
 * @param attachments at most one for each device
 * @param commandLine what the guest gets; as bytes of UTF-8 at most {@value
 *     #MAX_COMMAND_LINE_BYTES}, without NUL
 * @param executableHeap lets the guest execute its heap and stack (spt only; dangerous, for
 *     experiments with compilers)
 * @param netRing offers the guest a ring in shared memory for its networks (hvt only); without it,
 *     every frame is a hypercall
 */
public record Launch(
    Path unikernel,
    long memoryBytes,
    List<Attachment> attachments,
    String commandLine,
    boolean executableHeap,
    boolean netRing) {
  /** The granularity of memory sizes: 1 MiB. */
  public static final long MEBIBYTE = 1L << 20;

  /** Guest memory when nothing is said: 512 MiB. */
  public static final long DEFAULT_MEMORY_BYTES = 512 * MEBIBYTE;

  /** Bytes of the longest command line of a guest, as UTF-8. */
  public static final int MAX_COMMAND_LINE_BYTES = 8191;

  public Launch {
    attachments = List.copyOf(attachments);
    if (memoryBytes <= 0 || memoryBytes % MEBIBYTE != 0) {
      throw new IllegalArgumentException(
          "memory is not a positive multiple of 1 MiB: " + memoryBytes + " bytes");
    }
    if (commandLine.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the guest command line contains a NUL");
    }
    Set<Integer> descriptors = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Attachment attachment : attachments) {
      // One name may be a disk and a network at once: they are two devices.
      if (!names.add(attachment.getClass().getSimpleName() + ' ' + attachment.device())) {
        throw new IllegalArgumentException(
            "device '" + attachment.device() + "' is attached twice");
      }
      if (attachment instanceof Attachment.Net net
          && net.backend() instanceof NetBackend.InheritedDescriptor inherited
          && !descriptors.add(inherited.fd())) {
        throw new IllegalArgumentException(
            "descriptor " + inherited.fd() + " is attached twice: a frame can't go to both");
      }
    }
  }

  /** A launch whose networks are offered the ring. */
  public Launch(
      Path unikernel,
      long memoryBytes,
      List<Attachment> attachments,
      String commandLine,
      boolean executableHeap) {
    this(unikernel, memoryBytes, attachments, commandLine, executableHeap, true);
  }

  /** The unikernel alone: default memory, no devices, an empty command line. */
  public static Launch of(Path unikernel) {
    return new Launch(unikernel, DEFAULT_MEMORY_BYTES, List.of(), "", false);
  }

  /** The same with other memory. */
  public Launch withMemoryBytes(long bytes) {
    return new Launch(unikernel, bytes, attachments, commandLine, executableHeap, netRing);
  }

  /** The same with these devices instead. */
  public Launch withAttachments(Attachment... devices) {
    return new Launch(
        unikernel, memoryBytes, List.of(devices), commandLine, executableHeap, netRing);
  }

  /** The same with these arguments for the guest, joined as the command line does. */
  public Launch withArguments(String... arguments) {
    return new Launch(
        unikernel, memoryBytes, attachments, String.join(" ", arguments), executableHeap, netRing);
  }

  /** The same without the ring for networks. */
  public Launch withoutNetRing() {
    return new Launch(unikernel, memoryBytes, attachments, commandLine, executableHeap, false);
  }
}
