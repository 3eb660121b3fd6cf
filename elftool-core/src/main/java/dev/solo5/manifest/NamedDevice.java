package dev.solo5.manifest;

import dev.solo5.manifest.JsonValue.JsonObject;
import dev.solo5.manifest.JsonValue.JsonString;
import dev.solo5.manifest.JsonValue.Member;
import dev.solo5.manifest.ManifestProblem.Untold;
import dev.solo5.manifest.ManifestProblem.Words;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A device read from a JSON object, and the value that names it. */
record NamedDevice(Device device, JsonString name) {

  private static final String NAME = "name";
  private static final String TYPE = "type";

  static NamedDevice of(JsonObject object) throws ManifestException {
    @Nullable JsonString name = null;
    @Nullable JsonString type = null;
    for (Member member : object.members()) {
      switch (member.key()) {
        case NAME -> name = ManifestReader.string(member.value());
        case TYPE -> type = ManifestReader.string(member.value());
        default -> throw ManifestReader.unknown(member, "\"name\" or \"type\"");
      }
    }
    if (name == null) {
      throw ManifestReader.missing(object, NAME, ".name");
    }
    if (!Device.isName(name.value())) {
      String expected = "1 to %s ASCII letters and digits".formatted(Device.MAX_NAME_LENGTH);
      throw ManifestReader.refuse(name, wrong(name.value()), expected);
    }
    if (type == null) {
      throw ManifestReader.missing(object, TYPE, ".type");
    }
    return new NamedDevice(Device.of(type(type), name.value()), name);
  }

  private static Words wrong(String name) {
    if (name.isEmpty() || name.charAt(0) == '\0') {
      return new Words(".name may not be empty", Untold.BOTH);
    }
    return name.getBytes(StandardCharsets.UTF_8).length > Device.MAX_NAME_LENGTH
        ? new Words("name too long", Untold.BOTH)
        : new Words("name is not alphanumeric", Untold.BOTH);
  }

  private static DeviceType type(JsonString value) throws ManifestException {
    Optional<DeviceType> type = DeviceType.ofText(value.value());
    if (type.isEmpty()) {
      throw ManifestReader.refuse(value, Words.NONE, "\"BLOCK_BASIC\" or \"NET_BASIC\"");
    }
    return type.get();
  }
}
