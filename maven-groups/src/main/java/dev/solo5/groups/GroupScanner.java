package dev.solo5.groups;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.tools.plugin.extractor.ExtractionException;
import org.apache.maven.tools.plugin.extractor.annotations.datamodel.ParameterAnnotationContent;
import org.apache.maven.tools.plugin.extractor.annotations.scanner.DefaultMojoAnnotationsScanner;
import org.apache.maven.tools.plugin.extractor.annotations.scanner.MojoAnnotatedClass;
import org.apache.maven.tools.plugin.extractor.annotations.scanner.MojoAnnotationsScannerRequest;

/**
 * Finds goals and parameters as maven-plugin-plugin does, which knows only those of a goal and its
 * superclasses, and adds to each goal the parameters of its groups: of the types of its fields, and
 * of its superclasses' fields, that are annotated with {@code Group}. Descriptor, help and site
 * then tell of them as of the goal's own.
 */
public final class GroupScanner extends DefaultMojoAnnotationsScanner {
  private static final ClassDesc GROUP = ClassDesc.of("dev.solo5.maven.group.Group");

  /** What fills groups; the plugin names it so. */
  private static final String CONFIGURATOR = "solo5";

  /** Made by Maven. */
  public GroupScanner() {}

  @Override
  public Map<String, MojoAnnotatedClass> scan(MojoAnnotationsScannerRequest request)
      throws ExtractionException {
    Map<String, MojoAnnotatedClass> classes = super.scan(request);
    for (MojoAnnotatedClass goal : classes.values()) {
      if (goal.getMojo() != null) {
        addGroups(goal, classes, request.getClassesDirectories());
      }
    }
    return classes;
  }

  private static void addGroups(
      MojoAnnotatedClass goal, Map<String, MojoAnnotatedClass> classes, List<File> directories)
      throws ExtractionException {
    Set<String> names = new HashSet<>();
    List<MojoAnnotatedClass> groups = new ArrayList<>();
    for (MojoAnnotatedClass one = goal; one != null; one = classes.get(one.getParentClassName())) {
      for (FieldModel field : fields(one, directories)) {
        names.add(field.fieldName().stringValue());
        if (isGroup(field)) {
          ClassDesc type = field.fieldTypeSymbol();
          groups.add(classes.get(type.packageName() + "." + type.displayName()));
        }
      }
    }
    for (MojoAnnotatedClass group : groups) {
      for (Map.Entry<String, ParameterAnnotationContent> one : group.getParameters().entrySet()) {
        if (!names.add(one.getKey())) {
          throw new ExtractionException(goal.getClassName() + " has two " + one.getKey());
        }
        goal.getParameters().put(one.getKey(), one.getValue());
      }
    }
    if (!groups.isEmpty()) {
      goal.getMojo().configurator(CONFIGURATOR);
    }
  }

  private static List<FieldModel> fields(MojoAnnotatedClass one, List<File> directories)
      throws ExtractionException {
    for (File directory : directories) {
      Path file = directory.toPath().resolve(one.getClassName().replace('.', '/') + ".class");
      if (Files.exists(file)) {
        try {
          return ClassFile.of().parse(file).fields();
        } catch (IOException e) {
          throw new ExtractionException(file + ": " + e.getMessage(), e);
        }
      }
    }
    return List.of(); // a dependency's has no groups
  }

  private static boolean isGroup(FieldModel field) {
    return field
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .map(found -> found.annotations().stream().anyMatch(one -> one.classSymbol().equals(GROUP)))
        .orElse(false);
  }
}
