package dev.solo5.site.error;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.site.javadoc.SourceIndex;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
  private final String page = ErrorPage.of(REPOSITORY, new SourceIndex(REPOSITORY)).markdown();

  @Test
  void showsAProblemWithItsCauseAndCure() {
    assertTrue(
        page.contains(
            """
            ### Misaligned

            ```text
            storage: Backing storage size must be block aligned (4096 bytes)
            ```

            The size of the file behind a disk is not a whole number of sectors.

            **Cure.** Make the file's size a whole number of sectors (`truncate -s 64M disk.img`), or specify its sector size.
            """),
        page);
  }

  @Test
  void putsTheListInPlaceOfTheMarker() {
    assertTrue(REPOSITORY.read("docs/errors.md").contains(ErrorPage.MARKER));
    assertFalse(page.contains(ErrorPage.MARKER));
  }
}
