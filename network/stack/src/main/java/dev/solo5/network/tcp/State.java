package dev.solo5.network.tcp;

/** States of a connection, RFC 9293 section 3.3.2. */
enum State {
  SYN_SENT,
  SYN_RECEIVED,
  ESTABLISHED,
  FIN_WAIT_1,
  FIN_WAIT_2,
  CLOSING,
  TIME_WAIT,
  CLOSE_WAIT,
  LAST_ACK,
  CLOSED;

  /** When we end our direction. */
  State finished() {
    return switch (this) {
      case ESTABLISHED -> FIN_WAIT_1;
      case CLOSE_WAIT -> LAST_ACK;
      case SYN_SENT, SYN_RECEIVED, FIN_WAIT_1, FIN_WAIT_2, CLOSING, TIME_WAIT, LAST_ACK, CLOSED ->
          this;
    };
  }

  /** When the peer has acknowledged our end. */
  State finishAcknowledged() {
    return switch (this) {
      case FIN_WAIT_1 -> FIN_WAIT_2;
      case CLOSING -> TIME_WAIT;
      case LAST_ACK -> CLOSED;
      case SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_2, TIME_WAIT, CLOSE_WAIT, CLOSED -> this;
    };
  }

  /** When the peer's end has come. */
  State peerFinished() {
    return switch (this) {
      case ESTABLISHED -> CLOSE_WAIT;
      case FIN_WAIT_1 -> CLOSING;
      case FIN_WAIT_2 -> TIME_WAIT;
      case SYN_SENT, SYN_RECEIVED, CLOSING, TIME_WAIT, CLOSE_WAIT, LAST_ACK, CLOSED -> this;
    };
  }
}
