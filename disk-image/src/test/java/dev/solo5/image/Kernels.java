package dev.solo5.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Multiboot kernels for disks. */
public final class Kernels {
  private static final int MAGIC = 0x1BADB002;
  private static final int FLAGS = 0x00010003;

  private Kernels() {}

  /** A header at {@code offset} of a file of {@code size} bytes that can't run. */
  public static byte[] header(int size, int offset) {
    return header(size, offset, FLAGS);
  }

  /** The same with other flags. */
  public static byte[] header(int size, int offset, int flags) {
    byte[] kernel = new byte[size];
    ByteBuffer bytes = ByteBuffer.wrap(kernel).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(offset, MAGIC).putInt(offset + 4, flags).putInt(offset + 8, -(MAGIC + flags));
    for (int place = offset + 12; place < size; place++) {
      kernel[place] = (byte) place;
    }
    return kernel;
  }

  /** Assembles a kernel that says its command line and ends. Skips the test where gcc can't. */
  public static Path assemble(Path directory) throws IOException, InterruptedException {
    Ran.require("gcc");
    Path source = directory.resolve("kernel.S");
    try (InputStream text = Kernels.class.getResourceAsStream("kernel.S")) {
      Files.copy(Objects.requireNonNull(text), source);
    }
    Path kernel = directory.resolve("kernel");
    Ran.of(
            "gcc",
            "-m32",
            "-static",
            "-nostdlib",
            "-Wl,-Ttext=0x100000,-N,--oformat=binary,--build-id=none",
            "-o",
            kernel,
            source)
        .success();
    return kernel;
  }
}
