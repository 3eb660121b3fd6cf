package dev.solo5.build.suite;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results as the XML that Surefire writes and continuous integration reads: a {@code testsuite} of
 * {@code testcase}s, each element at the beginning of a line.
 */
public final class SurefireReport {
  private static final String SCHEMA =
      "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd";

  /** As much of a console as goes into a report, from its end. */
  private static final int CONSOLE_BYTES = 1 << 18;

  private final XMLStreamWriter xml;

  private SurefireReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes {@code TEST-SUITE.xml}.
   *
   * @param directory made when it is missing
   * @param suite the name of the suite, and the class name of each case
   * @param properties about the machine
   * @return the file
   */
  public static Path write(
      Path directory,
      String suite,
      Map<String, String> properties,
      List<TrialResult> results,
      Duration took)
      throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(
        directory.resolve("TEST-" + suite + ".xml"),
        text(suite, properties, results, took),
        StandardCharsets.UTF_8);
  }

  static String text(
      String suite, Map<String, String> properties, List<TrialResult> results, Duration took) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SurefireReport(xml).suite(suite, properties, results, took);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can be written to", e);
    }
    return text.append('\n').toString();
  }

  private void suite(
      String name, Map<String, String> properties, List<TrialResult> results, Duration took)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuite");
    xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.writeAttribute(
        "xsi", "http://www.w3.org/2001/XMLSchema-instance", "noNamespaceSchemaLocation", SCHEMA);
    Totals totals = Totals.of(results);
    attribute("name", name);
    attribute("time", Totals.seconds(took));
    attribute("tests", Integer.toString(totals.run()));
    attribute("errors", Integer.toString(totals.errors()));
    attribute("skipped", Integer.toString(totals.skipped()));
    attribute("failures", Integer.toString(totals.failures()));
    properties(properties);
    for (TrialResult result : results) {
      testcase(name, result);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void properties(Map<String, String> properties) throws XMLStreamException {
    line(1);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      line(2);
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    line(1);
    xml.writeEndElement();
  }

  private void testcase(String suite, TrialResult result) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testcase");
    attribute("name", result.tried().name());
    attribute("classname", suite);
    attribute("time", Totals.seconds(result.took()));
    switch (result.verdict()) {
      case Verdict.Passed() -> {}
      case Verdict.Failed failed ->
          problem("failure", "unexpected", result.reason(), String.join("\n", failed.complaints()));
      case Verdict.Broken(String reason) -> problem("error", "not run", reason, reason);
      case Verdict.Skipped(String reason) -> {
        line(2);
        xml.writeEmptyElement("skipped");
        attribute("message", reason);
      }
    }
    if (!(result.verdict() instanceof Verdict.Skipped)) {
      console(result.tried().directory().consoleTail(CONSOLE_BYTES));
    }
    line(1);
    xml.writeEndElement();
  }

  private void problem(String element, String type, String message, String text)
      throws XMLStreamException {
    line(2);
    xml.writeStartElement(element);
    attribute("message", message);
    attribute("type", type);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void console(String text) throws XMLStreamException {
    line(2);
    xml.writeStartElement("system-out");
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  /** An attribute of one line, whatever is in the text. */
  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.of(value).replaceAll("\\R", " "));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
