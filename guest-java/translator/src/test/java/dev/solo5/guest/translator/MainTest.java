package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.guest.program.Missing;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found wrong before anything is translated, as another process reads it. */
class MainTest {
  @TempDir private Path folder;

  private Map<String, String> result(String mainClass, Path classPath) throws IOException {
    Path request = folder.resolve("request");
    Files.writeString(
        request,
        "mainClass=%s\nclassPath=%s\noutput=%s\nresult=%s\n"
            .formatted(mainClass, classPath, folder.resolve("c"), folder.resolve("result")));
    Main.main(new String[] {request.toString()});
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("result"))) {
      properties.load(reader);
    }
    Map<String, String> result = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> result.put(key, properties.getProperty(key)));
    return result;
  }

  private static Path ownClasses(Class<?> type) throws IOException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void aMainClassHasToExist() throws IOException {
    assertEquals(
        Map.of(
            "0.problem",
            "NoMainClass",
            "0.name",
            "org.example.Mian",
            "0.mains",
            "dev.solo5.guest.program.Devices\ndev.solo5.guest.program.Main\n"
                + "dev.solo5.guest.program.Missing"),
        result("org.example.Mian", ownClasses(Missing.class)));
  }

  @Test
  void aMainClassHasAMainMethod() throws IOException {
    assertEquals(
        Map.of("0.problem", "NoMainMethod", "0.name", MainTest.class.getName()),
        result(MainTest.class.getName(), ownClasses(MainTest.class)));
  }

  @Test
  void aClassFileFromTheFutureIsRefused() throws IOException {
    Files.write(folder.resolve("Late.class"), HexFormat.of().parseHex("cafebabe0000006300000000"));
    assertEquals(
        Map.of("0.problem", "TooNew", "0.name", "Late", "0.release", "55", "0.newest", "27"),
        result("Late", folder));
  }
}
