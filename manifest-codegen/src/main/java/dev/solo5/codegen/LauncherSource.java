package dev.solo5.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.solo5.manifest.Device;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The Java source of a typed launcher: a class with one method for each device, which takes what
 * can be attached to a device of that type.
 *
 * <p>The methods stand in a chain of nested classes, one for each device that is still missing, and
 * only the last one returns something that starts. So a forgotten device does not compile, and the
 * compiler's message has its name: {@code NeedsStorage} has no method {@code start}. The price is
 * that devices are attached in the order of the manifest; a check at run time would allow any order
 * and find the mistake only when the test runs.
 *
 * <p>The same class always gives the same text.
 */
public final class LauncherSource {
  private static final String LIBRARY = "dev.solo5.launcher";
  private static final ClassName LAUNCHER = ClassName.get(LIBRARY, "Launcher");
  private static final ClassName UNIKERNEL = ClassName.get(LIBRARY, "Unikernel");
  private static final String FIELD = "launcher";

  private final LauncherClass wanted;
  private final ClassName name;
  private final List<ClassName> steps;

  private LauncherSource(LauncherClass wanted) {
    this.wanted = wanted;
    this.name = ClassName.get(wanted.packageName(), wanted.className());
    this.steps = steps(name, wanted.devices());
  }

  /**
   * Writes the source.
   *
   * @param version of this tool, for the comment
   */
  public static String of(LauncherClass wanted, String version) {
    TypeSpec type = new LauncherSource(wanted).type(version);
    return JavaFile.builder(wanted.packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
  }

  private TypeSpec type(String version) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Launches the unikernel {@code $L}", wanted.unikernel())
            .addJavadoc(
                steps.isEmpty()
                    ? ", which has no devices.\n"
                    : ": each of its devices is attached by a method of its own,\nin the order of the"
                        + " manifest; what they return in the end can be started.\n")
            .addJavadoc(
                "\n<p>Generated from the manifest by solo5-manifest-codegen $L: do not edit.\n",
                version)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(unikernel())
            .addMethod(begin());
    for (int i = 0; i < steps.size(); i++) {
      type.addType(step(i));
    }
    return type.build();
  }

  private MethodSpec unikernel() {
    return MethodSpec.methodBuilder("unikernel")
        .addJavadoc("The files of the unikernel, one for each target.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(UNIKERNEL)
        .addStatement(
            "return $T.inProject($S, $S)", UNIKERNEL, wanted.directory(), wanted.unikernel())
        .build();
  }

  private MethodSpec begin() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("launcher")
            .addJavadoc(
                steps.isEmpty()
                    ? "A launcher of this unikernel.\n"
                    : "A launcher of this unikernel, which lacks its devices.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(after(-1));
    return (steps.isEmpty()
            ? method.addStatement("return $T.of(unikernel())", LAUNCHER)
            : method.addStatement("return new $T($T.of(unikernel()))", after(-1), LAUNCHER))
        .build();
  }

  /** The class of a launcher that lacks this device and those behind it. */
  private TypeSpec step(int index) {
    Device device = wanted.devices().get(index);
    return TypeSpec.classBuilder(steps.get(index))
        .addJavadoc("A launcher that lacks $L.\n", words(device))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addField(LAUNCHER, FIELD, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(LAUNCHER, FIELD)
                .addStatement("this.$N = $N", FIELD, FIELD)
                .build())
        .addMethod(attach(index, device))
        .build();
  }

  private MethodSpec attach(int index, Device device) {
    ParameterSpec resource = resource(device);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(LauncherClass.javaName(device.name()))
            .addJavadoc("Attaches $L.\n", words(device))
            .addModifiers(Modifier.PUBLIC)
            .addParameter(resource)
            .returns(after(index));
    return (index + 1 == steps.size()
            ? method.addStatement("return $N.attach($S, $N)", FIELD, device.name(), resource)
            : method.addStatement(
                "return new $T($N.attach($S, $N))", after(index), FIELD, device.name(), resource))
        .build();
  }

  /** What there is once the device at this index is attached. */
  private TypeName after(int index) {
    return index + 1 < steps.size() ? steps.get(index + 1) : LAUNCHER;
  }

  private static ParameterSpec resource(Device device) {
    return switch (device) {
      case Device.Block _ -> ParameterSpec.builder(ClassName.get(LIBRARY, "Disk"), "disk").build();
      case Device.Net _ ->
          ParameterSpec.builder(ClassName.get(LIBRARY, "Network"), "network").build();
    };
  }

  private static String words(Device device) {
    return switch (device) {
      case Device.Block(String block) -> "the block device {@code " + block + "}";
      case Device.Net(String net) -> "the network {@code " + net + "}";
    };
  }

  /** Devices may differ in case alone, which the files of classes may not everywhere. */
  private static List<ClassName> steps(ClassName outer, List<Device> devices) {
    Set<String> taken = new HashSet<>(Set.of(outer.simpleName().toLowerCase(Locale.ROOT)));
    List<ClassName> steps = new ArrayList<>();
    for (Device device : devices) {
      String first = "Needs" + LauncherClass.capitalized(device.name());
      String step = first;
      for (int i = 2; !taken.add(step.toLowerCase(Locale.ROOT)); i++) {
        step = first + "_" + i;
      }
      steps.add(outer.nestedClass(step));
    }
    return steps;
  }
}
