package dev.solo5.image.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An image of each format, thrown away, so that an ahead-of-time cache of the JVM made from this
 * run has what the program needs. Without a boot loader it gets as far as the program would.
 */
public final class ImageTraining {
  private ImageTraining() {}

  /**
   * Makes the images.
   *
   * @param arguments a unikernel
   */
  public static void main(String[] arguments) throws IOException {
    Path image = Files.createTempFile("solo5-rehearsal", ".img");
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      var program = new MakeImage("solo5-virtio-mkimage", Main.searchPath(), silent);
      for (String format : List.of("raw", "qcow2", "tar")) {
        program.run(List.of("-f", format, "-s", "34M", image.toString(), arguments[0], "argument"));
      }
    } finally {
      Files.delete(image);
    }
  }
}
