package dev.solo5.tender.hvt.memory;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Mman;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The guest's use of its memory, which another thread than the processor's can end. A guest that
 * runs may never stop by itself; without memory it can't even fetch an instruction, so the
 * processor comes back, and no signal is needed. Only while the guest runs does no Java code of its
 * thread touch the memory, so only then it is taken away.
 */
public final class GuestLease {
  private static final int TENDING = 0;
  private static final int RUNNING = 1;
  private static final int REVOKED = 2;

  private final Mapping memory;
  private final AtomicInteger state = new AtomicInteger(TENDING);
  private final AtomicReference<@Nullable TenderProblem> problem = new AtomicReference<>();

  /**
   * @param memory stays its owner's
   */
  public GuestLease(Mapping memory) {
    this.memory = memory;
  }

  /** The guest is about to run. */
  public void enter() throws TenderException {
    change(TENDING, RUNNING);
  }

  /** The guest has stopped running, for whatever reason. */
  public void leave() throws TenderException {
    change(RUNNING, TENDING);
  }

  /** Throws the problem for which the lease was revoked, if it was. */
  public void check() throws TenderException {
    TenderProblem found = problem.get();
    if (found != null) {
      throw new TenderException(found);
    }
  }

  /**
   * Ends the guest, from any thread that does not touch its memory after that.
   *
   * @param why the first one counts
   */
  public void revoke(TenderProblem why) {
    problem.compareAndSet(null, why);
    if (state.getAndSet(REVOKED) != RUNNING) {
      return;
    }
    try {
      memory.protect(0, memory.size(), Mman.PROT_NONE);
    } catch (LinuxException e) {
      throw new IllegalStateException("could not stop the guest", e);
    }
  }

  private void change(int from, int to) throws TenderException {
    if (!state.compareAndSet(from, to)) {
      check();
      throw new IllegalStateException("lease in state " + state.get() + ", not " + from);
    }
  }
}
