package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Status;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a doctor found. */
public record Findings(List<Check> checks) {
  public Findings {
    checks = List.copyOf(checks);
  }

  /** The names of what has to be there and is not. */
  public List<String> missing() {
    return checks.stream().filter(Check::blocks).map(Check::name).toList();
  }

  /** The names of everything that is not as it could be. */
  public List<String> complaints() {
    return checks.stream().filter(check -> check.status() != Status.OK).map(Check::name).toList();
  }

  /** As JSON, with a line feed at the end. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(json);
    }
    return text.append('\n').toString();
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", "solo5.doctor");
    json.writeNumberProperty("version", 1);
    json.writeBooleanProperty("usable", missing().isEmpty());
    json.writeArrayPropertyStart("checks");
    for (Check check : checks) {
      write(json, check);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Check check) {
    json.writeStartObject();
    json.writeStringProperty("name", check.name());
    json.writeBooleanProperty("required", check.need() == Check.Need.REQUIRED);
    json.writeStringProperty("status", check.status().text());
    json.writeStringProperty("found", check.found());
    check.advice().ifPresent(advice -> json.writeStringProperty("advice", advice));
    if (!check.facts().isEmpty()) {
      json.writeObjectPropertyStart("facts");
      for (Map.Entry<String, ProbedFact> fact : check.facts().entrySet()) {
        json.writeObjectPropertyStart(fact.getKey());
        json.writeBooleanProperty("ok", fact.getValue().ok());
        json.writeStringProperty(fact.getValue().ok() ? "found" : "reason", fact.getValue().text());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
