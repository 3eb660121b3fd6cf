package dev.solo5.toolchain.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What a program answered, as it is kept: texts by name. */
record Answers(Properties texts) {
  static Answers none() {
    return new Answers(new Properties());
  }

  Answers put(String name, Object value) {
    texts.setProperty(name, value.toString());
    return this;
  }

  Answers putAll(String name, List<?> values) {
    put(name, values.size());
    for (int i = 0; i < values.size(); i++) {
      put(name + "." + i, values.get(i));
    }
    return this;
  }

  String text(String name) throws Missing {
    String value = texts.getProperty(name);
    if (value == null) {
      throw new Missing();
    }
    return value;
  }

  Path path(String name) throws Missing {
    return Path.of(text(name));
  }

  int number(String name) throws Missing {
    return Integer.parseInt(text(name));
  }

  List<String> list(String name) throws Missing {
    List<String> values = new ArrayList<>();
    int count = number(name);
    for (int i = 0; i < count; i++) {
      values.add(text(name + "." + i));
    }
    return values;
  }

  /** An answer is not there: another version wrote the file. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
