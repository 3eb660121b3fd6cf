import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.JAVA_8_VERSION;
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
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes the content of the plugin's jar, a multi-release jar. A JDK that is new enough finds the
 * goals below META-INF/versions; any older one finds classes of the same names that take every
 * parameter and hand over to OtherJdk, which runs Maven on a newer JDK or says which is needed.
 * Without them it would say "class file version", and Maven 3.8 would print a stack trace. OtherJdk
 * itself, what it needs, and the goal help are compiled once more, for Java 8, and are in the jar in
 * this form only.
 *
 * <p>Arguments: the project's directory, the classes, the directory to make, the feature release
 * that is needed. The class path is the project's for compiling.
 */
final class EntriesForOlderJdks {
  private static final ClassDesc MOJO = ClassDesc.of("org.apache.maven.plugin.AbstractMojo");
  private static final ClassDesc SESSION = ClassDesc.of("org.apache.maven.execution.MavenSession");
  private static final ClassDesc EXECUTION =
      ClassDesc.of("org.apache.maven.plugin.MojoExecution");
  private static final ClassDesc LOG = ClassDesc.of("org.apache.maven.plugin.logging.Log");
  private static final ClassDesc OTHER_JDK = ClassDesc.of("dev.solo5.maven.OtherJdk");

  /** Read by any JDK: below the sources, and what plugin-tools made. */
  private static final List<String> FOR_ANY_JDK =
      List.of(
          "src/main/java/dev/solo5/maven/OtherJdk.java",
          "src/main/java/dev/solo5/maven/JavaLifecycle.java",
          "src/main/java/dev/solo5/maven/jdk",
          "src/main/java/dev/solo5/maven/group",
          "target/generated-sources/plugin/dev/solo5/maven/help");

  /** The type of a parameter that takes any value as it is. */
  private static final ClassDesc ANY =
      ClassDesc.of("org.codehaus.plexus.configuration.PlexusConfiguration");

  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

  private record Goal(String className, Set<String> parameters) {}

  private EntriesForOlderJdks() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    Path content = Path.of(arguments[2]);
    String release = arguments[3];
    delete(content);
    copy(classes, content);
    compileForAnyJdk(project, content);
    for (Goal goal : goals(classes.resolve("META-INF/maven/plugin.xml"))) {
      Path file = content.resolve(goal.className().replace('.', '/') + ".class");
      Path versioned =
          content.resolve("META-INF/versions").resolve(release).resolve(content.relativize(file));
      if (goal.parameters().contains("session")) {
        Files.createDirectories(versioned.getParent());
        Files.move(file, versioned);
        Files.write(file, entry(goal));
      }
    }
  }

  private static void compileForAnyJdk(Path project, Path content) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String place : FOR_ANY_JDK) {
      try (Stream<Path> files = Files.walk(project.resolve(place))) {
        // Its annotation can stand in places that Java 8 does not know, of which javac warns.
        files
            .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
            .forEach(sources::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<String> options =
        new ArrayList<>(List.of("--release", "8", "-Xlint:all,-options,-processing,-classfile"));
    options.addAll(List.of("-proc:none", "-Werror", "-d", content.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Boolean compiled =
        compiler
            .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
            .call();
    if (!compiled) {
      throw new IllegalStateException("these have to be Java 8: " + sources);
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

  private static byte[] entry(Goal goal) {
    return ClassFile.of()
        .build(ClassDesc.of(goal.className()), built -> {
          built.withVersion(JAVA_8_VERSION, 0);
          built.withFlags(ACC_PUBLIC | ACC_FINAL | ACC_SUPER);
          built.withSuperclass(MOJO);
          for (String parameter : goal.parameters()) {
            built.withField(parameter, typeOf(parameter), ACC_PRIVATE);
          }
          construct(built);
          built.withMethodBody(
              "execute",
              NOTHING,
              ACC_PUBLIC,
              code -> handOver(code, ClassDesc.of(goal.className())));
        });
  }

  private static void construct(ClassBuilder built) {
    built.withMethodBody(
        INIT_NAME,
        NOTHING,
        ACC_PUBLIC,
        code -> code.aload(0).invokespecial(MOJO, INIT_NAME, NOTHING).return_());
  }

  private static ClassDesc typeOf(String parameter) {
    return switch (parameter) {
      case "session" -> SESSION;
      case "execution" -> EXECUTION;
      default -> ANY;
    };
  }

  private static void handOver(CodeBuilder code, ClassDesc goal) {
    code.aload(0)
        .getfield(goal, "session", SESSION)
        .aload(0)
        .getfield(goal, "execution", EXECUTION)
        .aload(0)
        .invokevirtual(MOJO, "getLog", MethodTypeDesc.of(LOG))
        .invokestatic(OTHER_JDK, "instead", MethodTypeDesc.of(CD_void, SESSION, EXECUTION, LOG))
        .return_();
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
