package dev.solo5.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Counters of signals against this kernel. */
class EventFdLinuxTest {
  @Test
  void signalsBeforeTheWaitAreTakenTogether() throws Exception {
    try (EventFd event = EventFd.open();
        Epoll readable = Epoll.open()) {
      readable.add(event.fd(), 1);
      long[] data = new long[1];
      event.signal();
      event.signal();
      assertEquals(1, readable.await(data, new int[1], 0));

      event.await();

      assertEquals(0, readable.await(data, new int[1], 0));
    }
  }

  @Test
  void signalWakesWhoWaits() throws Exception {
    try (EventFd event = EventFd.open()) {
      AtomicInteger errno = new AtomicInteger();
      Thread waiter = Thread.ofPlatform().start(() -> errno.set(await(event)));
      event.signal();
      waiter.join();
      assertFalse(waiter.isAlive());
      assertEquals(0, errno.get());
    }
  }

  private static int await(EventFd event) {
    try {
      event.await();
      return 0;
    } catch (LinuxException e) {
      return e.errno();
    }
  }
}
