package dev.solo5.linux.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every constant and every offset of this package, by its name, against what the host's C compiler
 * says.
 */
class HeadersGoldenTest {
  private static final List<Class<?>> HEADERS =
      List.of(
          BpfCommon.class,
          Epoll.class,
          Errno.class,
          Eventfd.class,
          Fcntl.class,
          IfTun.class,
          Ioctls.class,
          Kvm.class,
          Mman.class,
          Poll.class,
          Resource.class,
          Sched.class,
          Seccomp.class,
          Spawn.class,
          Stat.class,
          Time.class,
          Un.class,
          UnistdArm64.class,
          UnistdX86.class);

  @TempDir Path directory;

  @Test
  void constantsAndOffsetsAreThoseOfTheHeaders() throws Exception {
    for (Class<?> header : HEADERS) {
      Map<String, Long> ours = new TreeMap<>();
      List<String> expressions = new ArrayList<>();
      collect(header, ours, expressions);
      assertEquals(ours, compiled(header, expressions, ours), header.getSimpleName());
    }
  }

  @Test
  void listNamesEveryHeaderClass() throws Exception {
    Path classes =
        Path.of(Errno.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/solo5/linux/abi");
    List<String> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(classes, "*.class")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName("dev.solo5.linux.abi." + name);
        if (type.isAnnotationPresent(CHeader.class)) {
          found.add(type.getSimpleName());
        }
      }
    }
    found.sort(null);
    assertEquals(HEADERS.stream().map(Class::getSimpleName).toList(), found);
  }

  private static void collect(Class<?> header, Map<String, Long> ours, List<String> expressions)
      throws IllegalAccessException {
    for (Field field : constants(header)) {
      ours.put(field.getName(), value(field));
      expressions.add(field.getName() + "\n" + field.getName());
    }
    for (Class<?> struct : header.getDeclaredClasses()) {
      String type = struct.getAnnotation(CStruct.class).value();
      for (Field field : constants(struct)) {
        String key = struct.getSimpleName() + "." + field.getName();
        ours.put(key, value(field));
        expressions.add(key + "\n" + measure(type, field));
      }
    }
  }

  private static String measure(String type, Field field) {
    if (field.getName().equals("SIZE")) {
      return "sizeof(" + type + ")";
    }
    CField path = field.getAnnotation(CField.class);
    String member = path == null ? field.getName().toLowerCase(Locale.ROOT) : path.value();
    return "offsetof(" + type + ", " + member + ")";
  }

  private static List<Field> constants(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers())) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** A number of 32 bits, as the kernel takes it: signedness is the header's matter. */
  private static long value(Field field) throws IllegalAccessException {
    return field.getLong(null) & 0xffffffffL;
  }

  private Map<String, Long> compiled(
      Class<?> header, List<String> expressions, Map<String, Long> ours)
      throws IOException, InterruptedException {
    StringBuilder program = new StringBuilder("#define _GNU_SOURCE\n#include <stddef.h>\n");
    program.append("#include <stdio.h>\n");
    for (String include : header.getAnnotation(CHeader.class).value()) {
      program.append("#include <").append(include).append(">\n");
    }
    for (Field field : constants(header)) {
      if (field.isAnnotationPresent(CSince.class)) {
        String name = field.getName();
        program.append("#ifndef ").append(name).append("\n#define ").append(name).append(' ');
        program.append(ours.get(name)).append("\n#endif\n");
      }
    }
    program.append("int main(void) {\n");
    for (String expression : expressions) {
      int split = expression.indexOf('\n');
      program.append("printf(\"").append(expression, 0, split).append(" %lu\\n\", ");
      program.append("(unsigned long) (unsigned) (").append(expression.substring(split + 1));
      program.append("));\n");
    }
    program.append("}\n");
    Path source = directory.resolve(header.getSimpleName() + ".c");
    Files.writeString(source, program);
    Path binary = directory.resolve(header.getSimpleName());
    run(List.of("gcc", "-o", binary.toString(), source.toString()));
    Map<String, Long> values = new TreeMap<>();
    for (String line : run(List.of(binary.toString())).lines().toList()) {
      int blank = line.indexOf(' ');
      values.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
    }
    return values;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
