package dev.solo5.tender;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Problems taken apart into what JSON knows, and put together again. */
final class ProblemJson {
  private ProblemJson() {}

  static ReportedProblem of(TenderProblem problem) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (problem instanceof Record values) {
      components(values, details);
    }
    return new ReportedProblem(problem.getClass().getSimpleName(), problem.message(), details);
  }

  private static void components(Record values, Map<String, Object> details) {
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      if (!component.getName().equals("message")) {
        details.put(component.getName(), value(get(values, component)));
      }
    }
  }

  private static Object get(Record values, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the record may be its tender's own
      return accessor.invoke(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component that can't be read: " + component, e);
    }
  }

  private static Object value(Object found) {
    if (found instanceof Number || found instanceof Boolean) {
      return found;
    }
    if (found instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      for (Object one : list) {
        values.add(value(one));
      }
      return values;
    }
    if (found instanceof TenderProblem problem) {
      return map(of(problem));
    }
    if (found instanceof Record nested) {
      Map<String, Object> details = new LinkedHashMap<>();
      components(nested, details);
      return map(nested.getClass().getSimpleName(), details);
    }
    return found.toString();
  }

  private static Map<String, Object> map(ReportedProblem problem) {
    Map<String, Object> map = map(problem.type(), problem.details());
    map.put("message", problem.message());
    return map;
  }

  private static Map<String, Object> map(String type, Map<String, Object> details) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", type);
    map.put("details", details);
    return map;
  }

  static void write(JsonGenerator json, ReportedProblem problem) {
    json.writeStartObject();
    json.writeStringProperty("type", problem.type());
    json.writeName("details");
    write(json, problem.details());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.keySet().stream()
            .map(String.class::cast)
            .sorted()
            .forEach(name -> {
              json.writeName(name);
              write(json, Objects.requireNonNull(map.get(name)));
            });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(one -> write(json, one));
        json.writeEndArray();
      }
      case Number number -> json.writeNumber(number.longValue());
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }

  static TenderProblem problem(ReportedProblem reported) {
    for (Class<?> type : TenderProblem.class.getPermittedSubclasses()) {
      if (type.isRecord() && type.getSimpleName().equals(reported.type())) {
        return made(type, reported.details()) instanceof TenderProblem problem
                && problem.message().equals(reported.message())
            ? problem
            : reported;
      }
    }
    return reported;
  }

  /** The record of these components; null when they are not its own. */
  private static @Nullable Object made(Class<?> type, Map<?, ?> details) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = made(components[i], details.get(components[i].getName()));
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static @Nullable Object made(RecordComponent component, @Nullable Object value) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return value instanceof String ? value : null;
    }
    if (type == int.class) {
      return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
    return type == List.class && value instanceof List<?> list ? made(list) : null;
  }

  /** Lists hold other problems, or devices that are missing. */
  private static @Nullable Object made(List<?> list) {
    List<Object> values = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof Map<?, ?> map && map.get("details") instanceof Map<?, ?> details)) {
        return null;
      }
      Object value =
          "Missing".equals(map.get("type"))
              ? made(TenderProblem.Missing.class, details)
              : reported(map).problem();
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** From an object of JSON; what is not there is empty. */
  static ReportedProblem reported(Map<?, ?> object) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (object.get("details") instanceof Map<?, ?> found) {
      found.forEach((name, value) -> details.put(String.valueOf(name), value));
    }
    return new ReportedProblem(text(object.get("type")), text(object.get("message")), details);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
