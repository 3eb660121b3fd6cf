package dev.solo5.site.api;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.site.Document;
import dev.solo5.site.javadoc.Offered;
import dev.solo5.site.javadoc.SourceIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaPagesTest {
  private static final SourceIndex SOURCES = new SourceIndex(REPOSITORY);

  @Test
  void showWhatATestIsWrittenWith() {
    List<Document> pages = JavaPages.of(REPOSITORY, SOURCES);

    assertEquals(
        List.of(
            "docs/java/README.md",
            "docs/java/launcher.md",
            "docs/java/junit.md",
            "docs/java/ready.md"),
        pages.stream().map(Document::source).toList());
    assertFalse(pages.getFirst().markdown().contains(JavaPages.MARKER));
    String launcher = pages.get(1).markdown();
    assertTrue(launcher.contains("## Disk\n") && launcher.contains("static Disk temporary("));
    assertTrue(pages.get(2).markdown().contains("## GuestAssert\n"));
    assertTrue(pages.get(3).markdown().contains("static Ready http("));
  }

  /** What nobody outside may call is on no page, and what is on one is explained. */
  @Test
  void showOnlyWhatIsPublicAndExplained() {
    List<Offered> types = SOURCES.offered("dev.solo5.junit");

    assertFalse(types.stream().anyMatch(type -> type.name().equals("Session")));
    assertEquals(List.of(), types.stream().filter(type -> type.comment().isEmpty()).toList());
  }
}
