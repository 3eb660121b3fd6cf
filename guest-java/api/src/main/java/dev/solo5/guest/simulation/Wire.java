package dev.solo5.guest.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A network in memory: whatever one sends that is attached, all others receive. Any number of
 * simulations and tests may be attached; any thread may use it.
 */
public final class Wire {
  /** Bytes that a frame carries at most, unless said otherwise. */
  public static final int DEFAULT_MTU = 1500;

  /** Frames that wait for one who does not read; more are lost, as at a host. */
  private static final int LARGEST_QUEUE = 1024;

  private static final int HEADER = 14;

  private final int mtu;
  private final List<Port> ports = new ArrayList<>();

  /** A wire for frames of 1500 bytes and their header. */
  public Wire() {
    this(DEFAULT_MTU);
  }

  /**
   * A wire.
   *
   * @param mtu the bytes that a frame carries at most, from 68 to 65535
   */
  public Wire(int mtu) {
    if (mtu < 68 || mtu > 65535) {
      throw new IllegalArgumentException("MTU of " + mtu + " bytes: expected 68 to 65535");
    }
    this.mtu = mtu;
  }

  /** Bytes that a frame carries at most. */
  public int mtu() {
    return mtu;
  }

  /** A place on the wire, for a test that talks to the program. */
  public Port attach() {
    return attach(() -> {});
  }

  Port attach(Runnable onFrame) {
    Port port = new Port(onFrame);
    synchronized (ports) {
      ports.add(port);
    }
    return port;
  }

  /** One place on the wire. */
  public final class Port {
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private final Runnable onFrame;

    private Port(Runnable onFrame) {
      this.onFrame = onFrame;
    }

    /**
     * Sends a frame to all others.
     *
     * @throws IllegalArgumentException if it is shorter than a header or longer than the wire takes
     */
    public void send(byte[] frame) {
      if (frame.length < HEADER || frame.length > mtu + HEADER) {
        throw new IllegalArgumentException(
            "frame of " + frame.length + " bytes: expected 14 to " + (mtu + HEADER));
      }
      List<Port> others;
      synchronized (ports) {
        others = new ArrayList<>(ports);
      }
      others.remove(this);
      for (Port other : others) {
        other.deliver(frame.clone());
      }
    }

    /** The next frame; empty if none comes within this time. */
    public Optional<byte[]> receive(long millis) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      synchronized (frames) {
        long left;
        while (frames.isEmpty() && (left = end - System.nanoTime()) > 0) {
          TimeUnit.NANOSECONDS.timedWait(frames, left);
        }
        return Optional.ofNullable(frames.poll());
      }
    }

    /** Leaves the wire. */
    public void detach() {
      synchronized (ports) {
        ports.remove(this);
      }
    }

    boolean hasFrame() {
      synchronized (frames) {
        return !frames.isEmpty();
      }
    }

    /** The next frame, if it is there. */
    Optional<byte[]> poll() {
      synchronized (frames) {
        return Optional.ofNullable(frames.poll());
      }
    }

    private void deliver(byte[] frame) {
      synchronized (frames) {
        if (frames.size() < LARGEST_QUEUE) {
          frames.add(frame);
          frames.notifyAll();
        }
      }
      onFrame.run();
    }
  }
}
