package dev.solo5.build.size;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports as JSON, {@code "type": "solo5.size"}. */
final class SizeJson {
  private static final String TYPE = "solo5.size";
  private static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /** What a file has: the properties of the report beside what they are. */
  private record Typed(String type, int version, @JsonUnwrapped SizeReport report) {}

  private SizeJson() {}

  static String write(SizeReport report) {
    return JSON.writeValueAsString(new Typed(TYPE, VERSION, report)) + "\n";
  }

  /** Reads what {@link #write} wrote; empty for anything else. */
  static Optional<SizeReport> read(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Typed.class))
          .filter(typed -> TYPE.equals(typed.type()) && typed.version() == VERSION)
          .map(Typed::report);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
