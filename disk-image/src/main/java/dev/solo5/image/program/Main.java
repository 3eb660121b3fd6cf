package dev.solo5.image.program;

import java.util.List;

/** The program {@code solo5-virtio-mkimage}. */
public final class Main {

  /** The system property by which a launcher script says under which name it was called. */
  private static final String NAME_PROPERTY = "solo5.program";

  private Main() {}

  /** Makes one image and ends with its status. */
  public static void main(String[] arguments) {
    String program = System.getProperty(NAME_PROPERTY, "solo5-virtio-mkimage");
    System.exit(new MakeImage(program, searchPath(), System.err).run(List.of(arguments)));
  }

  static String searchPath() {
    return System.getenv().getOrDefault("PATH", "");
  }
}
