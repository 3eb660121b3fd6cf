package dev.solo5.manifest;

import java.util.ArrayList;
import java.util.List;

/** The JSON text of a manifest. */
public final class ManifestJson {

  private ManifestJson() {}

  /**
   * Reads a manifest.
   *
   * @param json the bytes of the file, UTF-8
   * @param source what messages call the file
   * @throws ManifestException with a {@link ManifestProblem.NotJson} or {@link
   *     ManifestProblem.BadValue}, which both have the place
   */
  public static Manifest parse(byte[] json, String source) throws ManifestException {
    return ManifestReader.read(JsonReader.read(JsonText.decode(json, source), source));
  }

  /** Writes a manifest exactly as {@code query-manifest} shows it, a line feed at the end. */
  public static String format(Manifest manifest) {
    List<String> lines = new ArrayList<>(manifest.devices().size());
    for (Device device : manifest.devices()) {
      lines.add(deviceLine(device.name(), device.type().name()));
    }
    return frame(lines);
  }

  static String deviceLine(String name, String type) {
    return "    { \"name\": \"" + escaped(name) + "\", \"type\": \"" + type + "\" }";
  }

  /**
   * As it stands between the quotes of JSON, without any control character: names of foreign files
   * may hold any byte.
   */
  private static String escaped(String name) {
    return OneLine.visible(name.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  static String frame(List<String> deviceLines) {
    return "{\n  \"type\": \"solo5.manifest\",\n  \"version\": 1,\n  \"devices\": [\n"
        + String.join(",\n", deviceLines)
        + (deviceLines.isEmpty() ? "" : "\n")
        + "  ]\n}\n";
  }
}
