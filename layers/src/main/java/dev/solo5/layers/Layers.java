package dev.solo5.layers;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classes of a module, without its tests, and the rules they keep. A rule that is broken throws an
 * {@link AssertionError} that names each place; so does a part without classes. Each rule returns
 * the same classes, for the next.
 *
 * <p>Packages are named as ArchUnit does: {@code a.b} alone, {@code a.b..} with those below it,
 * {@code a.b.*} for those one level below.
 */
public final class Layers {
  private final JavaClasses all;
  private final DescribedPredicate<JavaClass> part;

  private Layers(JavaClasses all, DescribedPredicate<JavaClass> part) {
    this.all = all;
    this.part = part;
  }

  /** Reads these packages and those below them. */
  public static Layers of(String... packages) {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packages);
    if (all.isEmpty()) {
      throw new AssertionError("no classes in " + List.of(packages));
    }
    return new Layers(all, DescribedPredicate.<JavaClass>alwaysTrue().as("of this module"));
  }

  /** Those in these packages. */
  public Layers in(String... packages) {
    return which(resideInAnyPackage(packages));
  }

  /** Those not in these packages. */
  public Layers outside(String... packages) {
    return which(resideOutsideOfPackages(packages));
  }

  /** Those without one of these simple names. */
  public Layers except(String... simpleNames) {
    List<String> names = List.of(simpleNames);
    return which(
        DescribedPredicate.describe(
            "are none of " + names, type -> !names.contains(type.getSimpleName())));
  }

  /** Those without one of these names, which have the package. */
  public Layers exceptNamed(String... names) {
    List<String> list = List.of(names);
    return which(
        DescribedPredicate.describe("are none of " + list, type -> !list.contains(type.getName())));
  }

  /** Those that a predicate holds for. */
  public Layers which(DescribedPredicate<? super JavaClass> predicate) {
    return new Layers(all, part.and(predicate));
  }

  /** No package below {@code dev.solo5} depends on one that depends on it. */
  public Layers haveNoCycles() {
    slices().matching("dev.solo5.(**)").should().beFreeOfCycles().check(all.that(part));
    return this;
  }

  /** They depend on nothing in these packages. */
  public Layers neverKnow(String... packages) {
    return neverKnow(resideInAnyPackage(packages));
  }

  /** They depend on none of these types, and on none that is one of them. */
  public Layers neverKnow(Class<?>... types) {
    for (Class<?> type : types) {
      neverKnow(assignableTo(type));
    }
    return this;
  }

  /** They depend on nothing that the predicate holds for. */
  public Layers neverKnow(DescribedPredicate<? super JavaClass> predicate) {
    noClasses().that(part).should().dependOnClassesThat(predicate).check(all);
    return this;
  }

  /** They depend on nothing outside of these packages. */
  public Layers knowOnly(String... packages) {
    return knowOnly(resideInAnyPackage(packages));
  }

  /** They depend on nothing that the predicate does not hold for. */
  public Layers knowOnly(DescribedPredicate<? super JavaClass> predicate) {
    classes().that(part).should().onlyDependOnClassesThat(predicate).check(all);
    return this;
  }

  /** They never call this method. */
  public Layers neverCall(Class<?> owner, String method, Class<?>... parameters) {
    noClasses().that(part).should().callMethod(owner, method, parameters).check(all);
    return this;
  }

  /** They touch neither the standard output nor the standard error of this process. */
  public Layers neverPrint() {
    return neverTouch("out").neverTouch("err");
  }

  /** They do not read the standard input of this process. */
  public Layers neverRead() {
    return neverTouch("in");
  }

  /** They do not end this process. */
  public Layers neverExit() {
    return neverCall(System.class, "exit", int.class);
  }

  /** These classes, for a rule of another kind. */
  public Stream<JavaClass> stream() {
    return all.stream().filter(part);
  }

  /** All classes, not only these, keep a rule of ArchUnit's own. */
  public Layers keep(ArchRule rule) {
    rule.check(all);
    return this;
  }

  private Layers neverTouch(String field) {
    noClasses().that(part).should().accessField(System.class, field).check(all);
    return this;
  }
}
