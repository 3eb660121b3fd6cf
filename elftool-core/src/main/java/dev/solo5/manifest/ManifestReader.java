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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a manifest from a JSON value. All members are checked for their kind before any value. */
final class ManifestReader {

  private static final String MANIFEST_TYPE = "solo5.manifest";
  private static final String TYPE = "type";
  private static final String VERSION = "version";
  private static final String DEVICES = "devices";

  private ManifestReader() {}

  static Manifest read(JsonValue json) throws ManifestException {
    if (!(json instanceof JsonObject root)) {
      throw refuse(json, kinds("OBJECT", json), "an object");
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
      NamedDevice named = NamedDevice.of((JsonObject) element);
      devices.add(named.device());
      @Nullable Place first = names.putIfAbsent(named.name().value(), named.name().place());
      if (first != null) {
        String again =
            "%s, the name of %s on line %s"
                .formatted(named.name().text(), first.pointer().replace("/name", ""), first.line());
        throw new ManifestException(
            new BadValue(
                named.name().place(), Words.NONE, again, "a different name for each device"));
      }
    }
    return devices;
  }

  private static JsonArray objects(JsonValue value) throws ManifestException {
    if (!(value instanceof JsonArray array)) {
      throw refuse(value, kinds("ARRAY", value), "an array");
    }
    for (JsonValue element : array.elements()) {
      if (!(element instanceof JsonObject)) {
        throw refuse(element, kinds("OBJECT", element), "an object");
      }
    }
    return array;
  }

  private static JsonInteger integer(JsonValue value) throws ManifestException {
    if (value instanceof JsonInteger integer) {
      return integer;
    }
    throw refuse(value, kinds("INTEGER", value), "the integer 1");
  }

  static JsonString string(JsonValue value) throws ManifestException {
    if (value instanceof JsonString string) {
      return string;
    }
    throw refuse(value, kinds("STRING", value), "a string");
  }

  static ManifestException missing(JsonObject object, String key, String words) {
    return new ManifestException(
        new BadValue(
            object.place(),
            new Words("missing " + words, Untold.NOTHING),
            "no key \"%s\"".formatted(key),
            "one"));
  }

  static ManifestException unknown(Member member, String expected) {
    var words = new Words("unknown key: " + OneLine.cut(member.key()), Untold.WHAT_WAS_EXPECTED);
    return new ManifestException(
        new BadValue(member.place(), words, OneLine.quoted(member.key()), expected));
  }

  static ManifestException refuse(JsonValue value, Words words, String expected) {
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

  /** What is wrong with the kind of a value. */
  private static Words kinds(String expected, JsonValue found) {
    return new Words("expected " + expected + ", got " + found.kind(), Untold.NOTHING);
  }
}
