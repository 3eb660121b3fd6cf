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

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

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
    open(0, "testsuite");
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "noNamespaceSchemaLocation", SCHEMA);
    Totals totals = Totals.of(results);
    attributes(
        "name", name,
        "time", Totals.seconds(took),
        "tests", Integer.toString(totals.run()),
        "errors", Integer.toString(totals.errors()),
        "skipped", Integer.toString(totals.skipped()),
        "failures", Integer.toString(totals.failures()));
    open(1, "properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      empty("property", "name", property.getKey(), "value", property.getValue());
    }
    close(1);
    for (TrialResult result : results) {
      testcase(name, result);
    }
    close(0);
    xml.writeEndDocument();
  }

  private void testcase(String suite, TrialResult result) throws XMLStreamException {
    open(1, "testcase");
    attributes(
        "name", result.tried().name(), "classname", suite, "time", Totals.seconds(result.took()));
    String reason = result.reason();
    switch (result.verdict()) {
      case Verdict.Passed _ -> {}
      case Verdict.Failed(var complaints) ->
          leaf("failure", String.join("\n", complaints), "message", reason, "type", "unexpected");
      case Verdict.Broken _ -> leaf("error", reason, "message", reason, "type", "not run");
      case Verdict.Skipped _ -> empty("skipped", "message", reason);
    }
    if (!(result.verdict() instanceof Verdict.Skipped)) {
      leaf("system-out", result.tried().directory().consoleTail(CONSOLE_BYTES));
    }
    close(1);
  }

  private void open(int depth, String element) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(element);
  }

  private void close(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void empty(String element, String... attributes) throws XMLStreamException {
    line(2);
    xml.writeEmptyElement(element);
    attributes(attributes);
  }

  private void leaf(String element, String text, String... attributes) throws XMLStreamException {
    open(2, element);
    attributes(attributes);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  /** Names and values by turns; each value is of one line, whatever is in the text. */
  private void attributes(String... words) throws XMLStreamException {
    for (int i = 0; i < words.length; i += 2) {
      xml.writeAttribute(words[i], XmlText.of(words[i + 1]).replaceAll("\\R", " "));
    }
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
