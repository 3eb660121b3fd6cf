package dev.solo5.guest.translator;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teavm.cache.IncrementalDependencyRegistration;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

/** What guests have of the public classes of some modules, as a page. */
final class ClassLibraryPage implements AutoCloseable {
  private static final List<String> MODULES = List.of("java.base", "jdk.httpserver");

  /** Of a JDK: a class that guests have, and what it lacks there. */
  private record Known(Class<?> type, List<String> lacks) {}

  private final ResourceProvider resources;
  private final ClassReaderSource guest;

  ClassLibraryPage(List<Path> translator) {
    resources = ResourceProvider.ofClassPath(translator.stream().map(Path::toFile).toList());
    var classes =
        new ClasspathClassHolderSource(
            resources, new ReferenceCache(), ClassLibraryPage.class.getClassLoader());
    guest = new WithAdditions(classes);
  }

  @Override
  public void close() throws IOException {
    try {
      resources.close();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** The text. */
  String text(String preface) throws IOException {
    Map<String, List<Class<?>>> packages = packages();
    var page = new StringBuilder(preface);
    List<String> nothing = new ArrayList<>();
    packages.forEach((name, types) -> {
      List<Known> known = types.stream().filter(this::isKnown).map(this::known).toList();
      if (known.isEmpty()) {
        nothing.add("`" + name + "`");
      } else {
        add(page, name, types, known);
      }
    });
    page.append("\n## Packages of which nothing is there\n\n");
    page.append(wrapped(String.join(", ", nothing) + "."));
    return page.toString();
  }

  private void add(StringBuilder page, String name, List<Class<?>> types, List<Known> known) {
    page.append("\n## ").append(name).append("\n");
    List<Known> incomplete = known.stream().filter(each -> !each.lacks.isEmpty()).toList();
    if (!incomplete.isEmpty()) {
      page.append("\n| class | lacks |\n|---|---|\n");
      for (Known each : incomplete) {
        page.append("| `").append(simpleName(each.type)).append("` | ");
        page.append(each.lacks.size()).append(": ");
        page.append(each.lacks.stream().map(text -> "`" + text + "`").collect(joining()));
        page.append(" |\n");
      }
    }
    line(page, "Complete", known.stream().filter(each -> each.lacks.isEmpty()).map(Known::type));
    line(page, "Absent", types.stream().filter(type -> !isKnown(type)));
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ");
  }

  private static void line(StringBuilder page, String word, Stream<Class<?>> types) {
    String names = types.map(type -> "`" + simpleName(type) + "`").collect(joining());
    if (!names.isEmpty()) {
      page.append("\n").append(wrapped(word + ": " + names + "."));
    }
  }

  /** Lines of at most 130 characters. */
  private static String wrapped(String text) {
    var lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > 130) {
        lines.append("\n");
        column = 0;
      } else if (column > 0) {
        lines.append(" ");
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.append("\n").toString();
  }

  private static String simpleName(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private boolean isKnown(Class<?> type) {
    return guest.get(type.getName()) != null;
  }

  private Known known(Class<?> type) {
    List<Executable> members = new ArrayList<>();
    members.addAll(Arrays.asList(type.getDeclaredConstructors()));
    members.addAll(Arrays.asList(type.getDeclaredMethods()));
    Map<String, List<Executable>> byName = new TreeMap<>();
    for (Executable each : members) {
      if (isVisible(each.getModifiers()) && !each.isSynthetic()) {
        byName.computeIfAbsent(name(each), name -> new ArrayList<>()).add(each);
      }
    }
    List<String> lacks = new ArrayList<>();
    byName.forEach((name, all) -> {
      List<Executable> absent = all.stream().filter(each -> !has(type, each)).toList();
      if (absent.size() == all.size()) {
        lacks.add(name);
      } else {
        absent.stream().map(each -> name + parameters(each)).sorted().forEach(lacks::add);
      }
    });
    lacks.addAll(fields(type));
    return new Known(type, lacks);
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String name(Executable member) {
    return member instanceof Constructor<?> ? "new" : member.getName();
  }

  private static String parameters(Executable member) {
    return Arrays.stream(member.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private List<String> fields(Class<?> type) {
    List<String> lacks = new ArrayList<>();
    for (Field each : type.getDeclaredFields()) {
      ClassReader known = guest.get(type.getName());
      if (isVisible(each.getModifiers())
          && !each.isSynthetic()
          && known != null
          && known.getField(each.getName()) == null
          && !isInherited(each.getName(), known)) {
        lacks.add(each.getName());
      }
    }
    lacks.sort(null);
    return lacks;
  }

  /** {@code System.out} and the like are methods there. */
  private static boolean isInherited(String field, ClassReader known) {
    return known.getName().equals("java.lang.System")
        && (field.equals("out") || field.equals("err") || field.equals("in"));
  }

  private boolean has(Class<?> type, Executable member) {
    Class<?> result = member instanceof Method method ? method.getReturnType() : void.class;
    String name = member instanceof Method ? member.getName() : "<init>";
    String signature =
        MethodType.methodType(result, member.getParameterTypes()).toMethodDescriptorString();
    MethodDescriptor descriptor = MethodDescriptor.parse(name + signature);
    if (member instanceof Constructor<?>) {
      ClassReader known = guest.get(type.getName());
      return known != null && known.getMethod(descriptor) != null;
    }
    return finds(type.getName(), descriptor);
  }

  private boolean finds(@Nullable String type, MethodDescriptor method) {
    if (type == null) {
      return false;
    }
    ClassReader known = guest.get(type);
    if (known == null) {
      return false;
    }
    return known.getMethod(method) != null
        || finds(known.getParent(), method)
        || known.getInterfaces().stream().anyMatch(each -> finds(each, method))
        || finds(type.equals("java.lang.Object") ? null : "java.lang.Object", method);
  }

  /** The public classes of each package that everybody may use. */
  private static Map<String, List<Class<?>>> packages() throws IOException {
    Map<String, List<Class<?>>> packages = new TreeMap<>();
    for (String module : MODULES) {
      add(ModuleFinder.ofSystem().find(module).orElseThrow(), packages);
    }
    return packages;
  }

  private static void add(ModuleReference module, Map<String, List<Class<?>>> packages)
      throws IOException {
    var exported =
        module.descriptor().exports().stream()
            .filter(each -> !each.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .filter(name -> !name.endsWith(".spi") || name.startsWith("java."))
            .collect(Collectors.toCollection(TreeSet::new));
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      names
          .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0)
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .map(ClassLibraryPage::load)
          .filter(ClassLibraryPage::isPublic)
          .forEach(type ->
              packages.computeIfAbsent(type.getPackageName(), name -> new ArrayList<>()).add(type));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }

  /** The translator's classes as it sees them, each with the methods that are added to it. */
  private static final class WithAdditions
      implements ClassReaderSource, ClassHolderTransformerContext {
    private final ClasspathClassHolderSource classes;
    private final Map<String, ClassHolder> known = new HashMap<>();
    private final Additions additions = new Additions();

    WithAdditions(ClasspathClassHolderSource classes) {
      this.classes = classes;
    }

    @Override
    public @Nullable ClassReader get(String name) {
      if (!known.containsKey(name)) {
        ClassHolder holder = classes.get(name);
        known.put(name, holder);
        if (holder != null) {
          additions.transformClass(holder, this);
        }
      }
      return known.get(name);
    }

    @Override
    public ClassHierarchy getHierarchy() {
      return new ClassHierarchy(this);
    }

    @Override
    public Diagnostics getDiagnostics() {
      throw new UnsupportedOperationException();
    }

    @Override
    public IncrementalDependencyRegistration getIncrementalCache() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isObfuscated() {
      return false;
    }

    @Override
    public boolean isStrict() {
      return true;
    }

    @Override
    public String getEntryPoint() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void submit(ClassHolder cls) {
      throw new UnsupportedOperationException();
    }
  }
}
