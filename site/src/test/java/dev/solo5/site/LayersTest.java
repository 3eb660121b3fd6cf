package dev.solo5.site;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.site");

  @Test
  void knowsNothingOfWhatIsDocumented() {
    CODE.neverKnow(resideInAPackage("dev.solo5..").and(resideOutsideOfPackage("dev.solo5.site..")));
  }

  @Test
  void onlyMarkdownAndMenusKnowTheParser() {
    CODE.in("dev.solo5.site.*..").neverKnow("org.commonmark..");
  }

  @Test
  void onlyTheDescriptorKnowsMaven() {
    CODE.except("Descriptor").neverKnow("org.apache.maven..", "org.codehaus.plexus..");
  }

  @Test
  void onlyTheReaderOfSourcesKnowsTheCompiler() {
    CODE.outside("dev.solo5.site.javadoc").neverKnow("com.sun.source..", "javax.tools..");
  }
}
