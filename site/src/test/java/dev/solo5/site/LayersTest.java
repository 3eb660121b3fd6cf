package dev.solo5.site;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.site");

  @Test
  void onlyExamplesKnowWhatIsDocumented() {
    CODE.except("PluginAdvice")
        .which(not(simpleNameEndingWith("Examples")))
        .neverKnow(resideInAPackage("dev.solo5..").and(resideOutsideOfPackage("dev.solo5.site..")));
  }

  @Test
  void onlyMarkdownAndMenusKnowTheParser() {
    CODE.in("dev.solo5.site.*..").neverKnow("org.commonmark..");
  }

  @Test
  void onlyTheReaderOfSourcesKnowsTheCompiler() {
    CODE.outside("dev.solo5.site.javadoc").neverKnow("com.sun.source..", "javax.tools..");
  }
}
