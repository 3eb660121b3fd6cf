package dev.solo5.tender.hvt.hypercall;

/** What a guest is told about a request of its own making. */
enum Result {
  OK(0),
  AGAIN(1),
  INVALID(2);

  private final int code;

  Result(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
