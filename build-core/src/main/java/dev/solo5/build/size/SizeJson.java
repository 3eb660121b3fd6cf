package dev.solo5.build.size;

import dev.solo5.build.size.SizeReport.Origin;
import dev.solo5.build.size.SizeReport.SectionSize;
import dev.solo5.build.size.SizeReport.SymbolSize;
import dev.solo5.elf.Section.Kind;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reports as JSON, {@code "type": "solo5.size"}. */
final class SizeJson {
  private static final String TYPE = "solo5.size";
  private static final int VERSION = 1;

  private SizeJson() {}

  static String write(SizeReport report) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("type", TYPE);
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("unikernel", report.unikernel());
      json.writeNumberProperty("fileBytes", report.fileBytes());
      parts(json, report.total());
      json.writeArrayPropertyStart("sections");
      for (SectionSize section : report.sections()) {
        json.writeStartObject();
        json.writeStringProperty("name", section.name());
        json.writeStringProperty("kind", section.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("bytes", section.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("origins");
      for (Origin origin : report.origins()) {
        json.writeStartObject();
        json.writeStringProperty("name", origin.name());
        parts(json, origin.parts());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("symbols");
      for (SymbolSize symbol : report.symbols()) {
        json.writeStartObject();
        json.writeStringProperty("name", symbol.name());
        json.writeStringProperty("section", symbol.section());
        json.writeNumberProperty("bytes", symbol.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void parts(JsonGenerator json, Parts parts) {
    json.writeNumberProperty("text", parts.text());
    json.writeNumberProperty("rodata", parts.rodata());
    json.writeNumberProperty("data", parts.data());
    json.writeNumberProperty("bss", parts.bss());
  }

  /** Reads what {@link #write} wrote; empty for anything else. */
  static Optional<SizeReport> read(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      var whole = new Fields();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      whole.read(json);
      return whole.type.equals(TYPE) && whole.version == VERSION
          ? Optional.of(whole.report())
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The fields of one object, whichever it has. */
  private static final class Fields {
    private String type = "";
    private String name = "";
    private String section = "";
    private String kind = "";
    private long version;
    private long bytes;
    private long fileBytes;
    private Parts parts = Parts.NONE;
    private List<Fields> sections = List.of();
    private List<Fields> origins = List.of();
    private List<Fields> symbols = List.of();

    void read(JsonParser json) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = json.currentName();
        switch (json.nextToken()) {
          case VALUE_STRING -> text(field, json.getString());
          case VALUE_NUMBER_INT -> number(field, json.getLongValue());
          case START_ARRAY -> list(field, json);
          case null, default -> json.skipChildren();
        }
      }
    }

    private void text(String field, String value) {
      switch (field) {
        case "type" -> type = value;
        case "name", "unikernel" -> name = value;
        case "section" -> section = value;
        case "kind" -> kind = value;
        default -> {}
      }
    }

    private void number(String field, long value) {
      switch (field) {
        case "version" -> version = value;
        case "bytes" -> bytes = value;
        case "fileBytes" -> fileBytes = value;
        case "text" -> parts = parts.plus(Kind.TEXT, value);
        case "rodata" -> parts = parts.plus(Kind.RODATA, value);
        case "data" -> parts = parts.plus(Kind.DATA, value);
        case "bss" -> parts = parts.plus(Kind.BSS, value);
        default -> {}
      }
    }

    private void list(String field, JsonParser json) {
      List<Fields> all = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        var one = new Fields();
        one.read(json);
        all.add(one);
      }
      switch (field) {
        case "sections" -> sections = all;
        case "origins" -> origins = all;
        case "symbols" -> symbols = all;
        default -> {}
      }
    }

    SizeReport report() {
      return new SizeReport(
          name,
          fileBytes,
          parts,
          sections.stream()
              .map(one ->
                  new SectionSize(
                      one.name, Kind.valueOf(one.kind.toUpperCase(Locale.ROOT)), one.bytes))
              .toList(),
          origins.stream().map(one -> new Origin(one.name, one.parts)).toList(),
          symbols.stream().map(one -> new SymbolSize(one.name, one.section, one.bytes)).toList());
    }
  }
}
