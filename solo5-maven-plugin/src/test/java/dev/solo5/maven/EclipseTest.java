package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Eclipse marks as an error each goal of a POM, and each packaging, of which it was told nothing.
 */
class EclipseTest {
  private static final String METADATA = "/META-INF/m2e/lifecycle-mapping-metadata.xml";

  @Test
  void isToldOfEachGoalThatIsBoundToAPhase() throws Exception {
    Set<String> told = texts(METADATA, "//pluginExecution//goal");
    Set<String> bound = texts("/META-INF/maven/plugin.xml", "//mojo[phase!='']/goal");

    assertFalse(bound.isEmpty());
    assertEquals(bound, told);
  }

  @Test
  void isToldOfEachPackaging() throws Exception {
    assertEquals(
        texts(
            "/META-INF/plexus/components.xml",
            "//component[role='org.apache.maven.lifecycle.mapping.LifecycleMapping']/role-hint"),
        texts(METADATA, "//packagingType"));
  }

  @Test
  void makesTheLauncherForTheEditor() throws Exception {
    assertEquals(
        Set.of("generate-launcher"), texts(METADATA, "//pluginExecution[action/execute]//goal"));
  }

  private static Set<String> texts(String resource, String path) throws Exception {
    try (InputStream xml = EclipseTest.class.getResourceAsStream(resource)) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Objects.requireNonNull(xml, resource));
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      Set<String> texts = new TreeSet<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent());
      }
      return texts;
    }
  }
}
