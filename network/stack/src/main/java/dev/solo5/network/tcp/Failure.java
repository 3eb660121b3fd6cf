package dev.solo5.network.tcp;

/** Why a connection ended otherwise than by both sides' will. */
public enum Failure {
  /** Nobody listens there. */
  REFUSED,
  /** The peer reset it. */
  RESET,
  /** The peer has not answered for too long. */
  TIMED_OUT,
  /** The peer was taken off the network. */
  GONE,
  /** It was aborted here. */
  ABORTED
}
