import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.JAVA_8_VERSION;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes the content of the plugin's jar, a multi-release jar. A JDK that is new enough finds the
 * goals below META-INF/versions; any older one finds classes of the same names that take every
 * parameter and say which JDK is needed. Without them it would say "class file version", and Maven
 * 3.8 would print a stack trace.
 *
 * <p>Arguments: the classes, the directory to make, the feature release that is needed.
 */
final class EntriesForOlderJdks {
  private static final ClassDesc MOJO = ClassDesc.of("org.apache.maven.plugin.AbstractMojo");
  private static final ClassDesc FAILURE =
      ClassDesc.of("org.apache.maven.plugin.MojoFailureException");

  /** The type of a parameter that takes any value as it is. */
  private static final ClassDesc ANY =
      ClassDesc.of("org.codehaus.plexus.configuration.PlexusConfiguration");

  private static final ClassDesc TEXT = ClassDesc.of("java.lang.StringBuilder");
  private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

  private record Goal(String className, Set<String> parameters) {}

  private EntriesForOlderJdks() {}

  public static void main(String[] arguments) throws Exception {
    Path classes = Path.of(arguments[0]);
    Path content = Path.of(arguments[1]);
    String release = arguments[2];
    delete(content);
    copy(classes, content);
    for (Goal goal : goals(classes.resolve("META-INF/maven/plugin.xml"))) {
      Path file = content.resolve(goal.className().replace('.', '/') + ".class");
      Path versioned =
          content.resolve("META-INF/versions").resolve(release).resolve(content.relativize(file));
      Files.createDirectories(versioned.getParent());
      Files.move(file, versioned);
      Files.write(file, entry(goal, release));
    }
  }

  private static List<Goal> goals(Path descriptor) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor.toFile());
    List<Goal> goals = new ArrayList<>();
    for (Element mojo : elements(document.getElementsByTagName("mojo"))) {
      Set<String> parameters = new LinkedHashSet<>();
      for (Element parameter : elements(mojo.getElementsByTagName("parameter"))) {
        parameters.add(parameter.getElementsByTagName("name").item(0).getTextContent());
      }
      goals.add(
          new Goal(
              mojo.getElementsByTagName("implementation").item(0).getTextContent(), parameters));
    }
    return goals;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static byte[] entry(Goal goal, String release) {
    return ClassFile.of()
        .build(ClassDesc.of(goal.className()), built -> {
          built.withVersion(JAVA_8_VERSION, 0);
          built.withFlags(ACC_PUBLIC | ACC_FINAL | ACC_SUPER);
          built.withSuperclass(MOJO);
          for (String parameter : goal.parameters()) {
            built.withField(parameter, ANY, ACC_PRIVATE);
          }
          construct(built);
          built.withMethodBody("execute", NOTHING, ACC_PUBLIC, code -> refuse(code, release));
        });
  }

  private static void construct(ClassBuilder built) {
    built.withMethodBody(
        INIT_NAME,
        NOTHING,
        ACC_PUBLIC,
        code -> code.aload(0).invokespecial(MOJO, INIT_NAME, NOTHING).return_());
  }

  private static void refuse(CodeBuilder code, String release) {
    code.new_(FAILURE).dup().new_(TEXT).dup().invokespecial(TEXT, INIT_NAME, NOTHING);
    append(code.ldc("Set JAVA_HOME to a JDK " + release + " or later: Maven runs on Java "));
    append(property(code, "java.version"));
    append(code.ldc(", "));
    append(property(code, "java.home"));
    code.invokevirtual(TEXT, "toString", MethodTypeDesc.of(CD_String))
        .invokespecial(FAILURE, INIT_NAME, MethodTypeDesc.of(CD_void, CD_String))
        .athrow();
  }

  private static CodeBuilder property(CodeBuilder code, String name) {
    return code.ldc(name)
        .invokestatic(SYSTEM, "getProperty", MethodTypeDesc.of(CD_String, CD_String));
  }

  private static void append(CodeBuilder code) {
    code.invokevirtual(TEXT, "append", MethodTypeDesc.of(TEXT, CD_String));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
