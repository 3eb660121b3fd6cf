package dev.solo5.manifest;

import dev.solo5.manifest.JsonValue.JsonArray;
import dev.solo5.manifest.JsonValue.JsonInteger;
import dev.solo5.manifest.JsonValue.JsonObject;
import dev.solo5.manifest.JsonValue.JsonString;
import dev.solo5.manifest.JsonValue.Member;
import dev.solo5.manifest.ManifestProblem.BadValue;
import dev.solo5.manifest.ManifestProblem.Place;
import dev.solo5.manifest.ManifestProblem.Untold;
import dev.solo5.manifest.ManifestProblem.Words;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a manifest from a JSON value. All members are checked for their kind before any value. */
final class ManifestReader {

  private static final String MANIFEST_TYPE = "solo5.manifest";
  private static final String TYPE = "type";
  private static final String NAME = "name";
  private static final String VERSION = "version";
  private static final String DEVICES = "devices";

  private ManifestReader() {}

  static Manifest read(JsonValue json) throws ManifestException {
    if (!(json instanceof JsonObject root)) {
      throw wrongKind(json, "OBJECT", "an object");
    }
    @Nullable JsonString type = null;
    @Nullable JsonInteger version = null;
    @Nullable JsonArray devices = null;
    for (Member member : root.members()) {
      switch (member.key()) {
        case TYPE -> type = string(member.value());
        case VERSION -> version = integer(member.value());
        case DEVICES -> devices = objects(member.value());
        default -> throw unknown(member, "\"type\", \"version\" or \"devices\"");
      }
    }
    if (type == null) {
      throw missing(root, TYPE, ".type");
    }
    if (version == null) {
      throw missing(root, VERSION, ".version");
    }
    if (devices == null) {
      throw missing(root, DEVICES, ".devices[]");
    }
    return read(type, version, devices);
  }

  private static Manifest read(JsonString type, JsonInteger version, JsonArray devices)
      throws ManifestException {
    if (!type.value().equals(MANIFEST_TYPE)) {
      String expected = OneLine.quoted(MANIFEST_TYPE);
      String words = "invalid value, expected " + expected;
      throw refuse(type, new Words(words, Untold.WHAT_WAS_FOUND), expected);
    }
    if (!version.digits().equals("1")) {
      throw refuse(version, version(version), "1");
    }
    int count = devices.elements().size();
    if (count > Manifest.MAX_DEVICES) {
      String limit = "at most %s".formatted(Manifest.MAX_DEVICES);
      String words = "too many entries, maximum %s".formatted(Manifest.MAX_DEVICES);
      throw new ManifestException(
          new BadValue(
              devices.place(), new Words(words, Untold.WHAT_WAS_FOUND), count + " devices", limit));
    }
    return new Manifest(devices(devices));
  }

  private static List<Device> devices(JsonArray array) throws ManifestException {
    List<Device> devices = new ArrayList<>();
    Map<String, Place> names = new HashMap<>();
    for (JsonValue element : array.elements()) {
      devices.add(device((JsonObject) element, names));
    }
    return devices;
  }

  /**
   * Reads a device.
   *
   * @param names where those of the devices before it stand; its own is added
   */
  private static Device device(JsonObject object, Map<String, Place> names)
      throws ManifestException {
    @Nullable JsonString name = null;
    @Nullable JsonString type = null;
    for (Member member : object.members()) {
      switch (member.key()) {
        case NAME -> name = string(member.value());
        case TYPE -> type = string(member.value());
        default -> throw unknown(member, "\"name\" or \"type\"");
      }
    }
    if (name == null) {
      throw missing(object, NAME, ".name");
    }
    if (!Device.isName(name.value())) {
      String expected = "1 to %s ASCII letters and digits".formatted(Device.MAX_NAME_LENGTH);
      throw refuse(name, new Words(wrong(name.value()), Untold.BOTH), expected);
    }
    if (type == null) {
      throw missing(object, TYPE, ".type");
    }
    Optional<DeviceType> known = DeviceType.ofText(type.value());
    if (known.isEmpty()) {
      throw refuse(type, Words.NONE, "\"BLOCK_BASIC\" or \"NET_BASIC\"");
    }
    @Nullable Place first = names.putIfAbsent(name.value(), name.place());
    if (first != null) {
      String again =
          "%s, the name of %s on line %s"
              .formatted(name.text(), first.pointer().replace("/name", ""), first.line());
      throw new ManifestException(
          new BadValue(name.place(), Words.NONE, again, "a different name for each device"));
    }
    return Device.of(known.get(), name.value());
  }

  private static String wrong(String name) {
    if (name.isEmpty() || name.charAt(0) == '\0') {
      return ".name may not be empty";
    }
    return name.getBytes(StandardCharsets.UTF_8).length > Device.MAX_NAME_LENGTH
        ? "name too long"
        : "name is not alphanumeric";
  }

  private static JsonArray objects(JsonValue value) throws ManifestException {
    if (!(value instanceof JsonArray array)) {
      throw wrongKind(value, "ARRAY", "an array");
    }
    for (JsonValue element : array.elements()) {
      if (!(element instanceof JsonObject)) {
        throw wrongKind(element, "OBJECT", "an object");
      }
    }
    return array;
  }

  private static JsonInteger integer(JsonValue value) throws ManifestException {
    if (value instanceof JsonInteger integer) {
      return integer;
    }
    throw wrongKind(value, "INTEGER", "the integer 1");
  }

  private static JsonString string(JsonValue value) throws ManifestException {
    if (value instanceof JsonString string) {
      return string;
    }
    throw wrongKind(value, "STRING", "a string");
  }

  private static ManifestException missing(JsonObject object, String key, String words) {
    return new ManifestException(
        new BadValue(
            object.place(),
            new Words("missing " + words, Untold.NOTHING),
            "no key \"%s\"".formatted(key),
            "one"));
  }

  private static ManifestException unknown(Member member, String expected) {
    var words = new Words("unknown key: " + OneLine.cut(member.key()), Untold.WHAT_WAS_EXPECTED);
    return new ManifestException(
        new BadValue(member.place(), words, OneLine.quoted(member.key()), expected));
  }

  private static ManifestException refuse(JsonValue value, Words words, String expected) {
    return new ManifestException(new BadValue(value.place(), words, value.text(), expected));
  }

  /** The rule for a version: the C elftool has the number in 64 bits. */
  private static Words version(JsonInteger integer) {
    String saturated =
        new BigInteger(OneLine.cut(integer.digits()).replaceFirst("\\.\\.\\.$", ""))
            .max(BigInteger.valueOf(Long.MIN_VALUE))
            .min(BigInteger.valueOf(Long.MAX_VALUE))
            .toString();
    return new Words(
        "invalid version " + saturated + ", expected 1",
        saturated.equals(integer.digits()) ? Untold.NOTHING : Untold.WHAT_WAS_FOUND);
  }

  private static ManifestException wrongKind(JsonValue value, String kind, String expected) {
    String words = "expected " + kind + ", got " + value.kind();
    return refuse(value, new Words(words, Untold.NOTHING), expected);
  }
}
