package dev.solo5.tender.virtio;

/** Text inside an option of QEMU, where commas separate. */
final class OptionText {
  private OptionText() {}

  /** The text as QEMU reads it as one value. */
  static String of(String text) {
    return text.replace(",", ",,");
  }
}
