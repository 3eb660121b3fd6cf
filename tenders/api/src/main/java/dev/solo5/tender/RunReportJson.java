package dev.solo5.tender;

import dev.solo5.tender.RunReport.Device;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A {@link RunReport} as JSON. */
final class RunReportJson {
  private static final String TYPE = "solo5.run-report";
  private static final int VERSION = 1;
  private static final String NO_REPORT = "not the report of a run";

  private final JsonGenerator json;

  private RunReportJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(RunReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new RunReportJson(json).report(report);
    }
    return text.append('\n').toString();
  }

  private void report(RunReport report) {
    json.writeStartObject();
    json.writeStringProperty("type", TYPE);
    json.writeNumberProperty("version", VERSION);
    json.writeStringProperty("unikernel", report.unikernel());
    json.writeStringProperty("target", report.target().text());
    outcome(report.outcome());
    json.writeArrayPropertyStart("phases");
    for (Phase phase : report.phases()) {
      json.writeStartObject();
      json.writeStringProperty("name", phase.name());
      json.writeNumberProperty("nanos", phase.nanos());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("memory");
    number("guestBytes", report.memory().guestBytes());
    number("peakResidentBytes", report.memory().peakResidentBytes());
    json.writeEndObject();
    json.writeObjectPropertyStart("hypercalls");
    report.hypercalls().forEach(this::traffic);
    json.writeEndObject();
    json.writeArrayPropertyStart("devices");
    report.devices().forEach(this::device);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void outcome(Outcome outcome) {
    json.writeObjectPropertyStart("outcome");
    json.writeStringProperty(
        "kind",
        switch (outcome) {
          case Outcome.Exited _ -> "exited";
          case Outcome.KilledBySignal _ -> "signal";
          case Outcome.TenderFailed _ -> "failed";
          case Outcome.Stopped _ -> "stopped";
        });
    json.writeNumberProperty("status", outcome.exitStatus());
    if (outcome instanceof Outcome.KilledBySignal(int signal)) {
      json.writeNumberProperty("signal", signal);
    }
    if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
      json.writeStringProperty("message", problem.message());
    }
    json.writeEndObject();
    if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
      json.writeName("problem");
      ProblemJson.write(json, ReportedProblem.of(problem));
    }
  }

  private void device(Device device) {
    json.writeStartObject();
    json.writeStringProperty("name", device.name());
    device.type().ifPresent(type -> json.writeStringProperty("type", type.name()));
    traffic("reads", device.reads());
    traffic("writes", device.writes());
    json.writeEndObject();
  }

  private void traffic(String name, Optional<Traffic> traffic) {
    traffic.ifPresent(known -> traffic(name, known));
  }

  private void traffic(String name, Traffic traffic) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("calls", traffic.calls());
    json.writeNumberProperty("bytes", traffic.bytes());
    json.writeEndObject();
  }

  private void number(String name, OptionalLong value) {
    value.ifPresent(known -> json.writeNumberProperty(name, known));
  }

  /** How a run ended, from its report. */
  static Outcome outcome(String text) {
    Map<?, ?> report = JsonTree.object(text);
    if (report.get("outcome") instanceof Map<?, ?> outcome
        && outcome.get("kind") instanceof String kind
        && outcome.get("status") instanceof Long status) {
      return switch (kind) {
        case "exited" -> new Outcome.Exited(status.intValue());
        case "signal" -> new Outcome.KilledBySignal(status.intValue() - OutcomeText.SIGNAL);
        case "stopped" -> new Outcome.Stopped();
        case "failed" -> new Outcome.TenderFailed(problem(report, outcome).problem());
        default -> throw new IllegalArgumentException(NO_REPORT);
      };
    }
    throw new IllegalArgumentException(NO_REPORT);
  }

  private static ReportedProblem problem(Map<?, ?> report, Map<?, ?> outcome) {
    Map<Object, Object> object = new HashMap<>();
    if (report.get("problem") instanceof Map<?, ?> problem) {
      object.putAll(problem);
    }
    object.put("message", String.valueOf(outcome.get("message")));
    return ProblemJson.reported(object);
  }
}
