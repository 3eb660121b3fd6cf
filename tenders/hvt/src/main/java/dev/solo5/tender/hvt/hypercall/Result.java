package dev.solo5.tender.hvt.hypercall;

/** What a guest is told about a request of its own making. */
public enum Result {
  OK(0),
  AGAIN(1),
  INVALID(2);

  private final int code;

  Result(int code) {
    this.code = code;
  }

  /** The number for it; hvt-abi section 8. */
  public int code() {
    return code;
  }
}
