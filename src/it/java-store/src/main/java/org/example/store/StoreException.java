package org.example.store;

/** Why a store can't do what it was asked. */
final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is the matter. */
  enum Reason {
    REFUSED,
    FULL,
    DAMAGED
  }

  private final Reason reason;

  StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
