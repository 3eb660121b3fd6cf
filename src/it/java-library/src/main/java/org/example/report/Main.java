package org.example.report;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a template with what a file says as JSON; both are resources. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    try (Reader json = open("people.json");
        Reader template = open("report.mustache")) {
      System.out.print(
          Mustache.compiler().compile(template).execute(values(Json.parse(json).asObject())));
    }
  }

  private static Map<String, Object> values(JsonObject report) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (JsonValue person : report.get("people").asArray()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("name", person.asObject().getString("name", "?"));
      values.put("born", person.asObject().getInt("born", 0));
      values.put("known", person.asObject().getString("known", null));
      people.add(values);
    }
    return Map.of("title", report.getString("title", ""), "people", people);
  }

  private static Reader open(String name) {
    return new InputStreamReader(Main.class.getResourceAsStream(name), StandardCharsets.UTF_8);
  }
}
