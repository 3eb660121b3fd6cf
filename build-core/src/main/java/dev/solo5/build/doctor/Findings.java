package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Status;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("type", "solo5.doctor").put("version", 1).put("usable", missing().isEmpty());
    ArrayNode all = json.putArray("checks");
    checks.forEach(check -> put(all.addObject(), check));
    return json + "\n";
  }

  private static void put(ObjectNode json, Check check) {
    json.put("name", check.name());
    json.put("required", check.need() == Check.Need.REQUIRED);
    json.put("status", check.status().text()).put("found", check.found());
    check.advice().ifPresent(advice -> json.put("advice", advice));
    check
        .facts()
        .forEach((name, fact) ->
            json.withObjectProperty("facts")
                .putObject(name)
                .put("ok", fact.ok())
                .put(fact.ok() ? "found" : "reason", fact.text()));
  }
}
