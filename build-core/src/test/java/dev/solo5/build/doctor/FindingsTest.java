package dev.solo5.build.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.doctor.Check.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Findings findings =
      new Findings(
          List.of(
              Subject.required("JDK")
                  .ok("25 (/jdk)")
                  .with(Map.of("path", ProbedFact.found("/jdk"))),
              Subject.required("C compiler").missing("no \"cc\"", "Install gcc"),
              Subject.required("cache").warning("1 MiB free", "Make room"),
              Subject.optional("hvt").missing("no /dev/kvm", "Load kvm")));

  @Test
  void onlyWhatIsRequiredAndMissingBlocks() {
    assertEquals(List.of("C compiler"), findings.missing());
    assertEquals(List.of("C compiler", "cache", "hvt"), findings.complaints());
  }

  @Test
  void isJsonOnOneLine() {
    assertEquals(
        """
        {"type":"solo5.doctor","version":1,"usable":false,"checks":[\
        {"name":"JDK","required":true,"status":"ok","found":"25 (/jdk)","facts":{"path":{"ok":true,"found":"/jdk"}}},\
        {"name":"C compiler","required":true,"status":"missing","found":"no \\"cc\\"","advice":"Install gcc"},\
        {"name":"cache","required":true,"status":"warning","found":"1 MiB free","advice":"Make room"},\
        {"name":"hvt","required":false,"status":"missing","found":"no /dev/kvm","advice":"Load kvm"}]}
        """,
        findings.toJson());
  }
}
