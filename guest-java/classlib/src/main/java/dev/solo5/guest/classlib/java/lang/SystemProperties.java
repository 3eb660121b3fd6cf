package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.runtime.CommandLine;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The system properties: a documented set, and those of the command line. */
final class SystemProperties {
  private static final String[] FIRST = {
    "file.encoding", "UTF-8",
    "file.separator", "/",
    "java.class.path", "",
    "java.io.tmpdir", "/tmp",
    "java.specification.version", "25",
    "java.vendor", "Solo5",
    "java.version", "25",
    "java.vm.name", "Solo5",
    "line.separator", "\n",
    "native.encoding", "UTF-8",
    "os.arch", "amd64",
    "os.name", "Solo5",
    "os.version", "1",
    "path.separator", ":",
    "stderr.encoding", "UTF-8",
    "stdout.encoding", "UTF-8",
    "user.dir", "/",
    "user.home", "/",
    "user.name", "guest",
  };

  private static @Nullable Properties all;

  private SystemProperties() {}

  static Properties all() {
    if (all == null) {
      all = first();
    }
    return all;
  }

  static void set(@Nullable Properties properties) {
    all = properties;
  }

  private static Properties first() {
    var properties = new Properties();
    for (int i = 0; i < FIRST.length; i += 2) {
      properties.setProperty(FIRST[i], FIRST[i + 1]);
    }
    for (Map.Entry<String, String> given : CommandLine.properties().entrySet()) {
      properties.setProperty(given.getKey(), given.getValue());
    }
    return properties;
  }
}
