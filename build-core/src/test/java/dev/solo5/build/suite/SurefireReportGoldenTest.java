package dev.solo5.build.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SurefireReportGoldenTest {
  @TempDir Path runs;

  @Test
  void isWhatSurefireWouldWrite() throws Exception {
    List<TrialResult> results =
        List.of(
            result("passes", new Verdict.Passed(), "booted\n"),
            result(
                "fails", new Verdict.Failed(List.of("status 1", "found no <line>")), "<b>]]>&\n"),
            result("breaks", new Verdict.Broken("the tender: no \"java\""), ""),
            result("skips", new Verdict.Skipped("hvt can't run here:\nno /dev/kvm"), ""));

    String text =
        SurefireReport.text(
            "solo5.web", Map.of("os.arch", "amd64"), results, Duration.ofMillis(61_234));

    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" \
        name="solo5.web" time="61.234" tests="4" errors="1" skipped="1" failures="1">
          <properties>
            <property name="os.arch" value="amd64"/>
          </properties>
          <testcase name="passes[spt]" classname="solo5.web" time="0.042">
            <system-out>booted
        </system-out>
          </testcase>
          <testcase name="fails[spt]" classname="solo5.web" time="0.042">
            <failure message="status 1; found no &lt;line&gt;" type="unexpected">status 1
        found no &lt;line&gt;</failure>
            <system-out>&lt;b&gt;]]&gt;&amp;
        </system-out>
          </testcase>
          <testcase name="breaks[spt]" classname="solo5.web" time="0.042">
            <error message="the tender: no &quot;java&quot;" type="not run">the tender: no "java"</error>
            <system-out></system-out>
          </testcase>
          <testcase name="skips[spt]" classname="solo5.web" time="0.042">
            <skipped message="hvt can't run here: no /dev/kvm"/>
          </testcase>
        </testsuite>
        """,
        text);
  }

  /** Every byte there is, as a hostile guest would write it. */
  @Test
  void anyConsoleIsXml() throws Exception {
    byte[] bytes = new byte[1024];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i < 256 ? i : i * 31 + (i >> 8));
    }
    TrialResult result = result("noise", new Verdict.Passed(), "");
    Files.write(result.tried().directory().console(), bytes);

    Path report =
        SurefireReport.write(
            runs.resolve("reports"), "solo5.web", Map.of(), List.of(result), Duration.ZERO);

    Document read =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    String console =
        new String(bytes, StandardCharsets.UTF_8)
            .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0d\\x0e-\\x1f\\uffff\\ufffe]", "\ufffd");
    assertEquals(console, read.getElementsByTagName("system-out").item(0).getTextContent());
  }

  private TrialResult result(String name, Verdict verdict, String console) throws Exception {
    Case tried = Cases.named(name, runs);
    Files.createDirectories(tried.directory().directory());
    Files.writeString(tried.directory().console(), console);
    return new TrialResult(tried, verdict, Duration.ofNanos(42_400_000));
  }
}
