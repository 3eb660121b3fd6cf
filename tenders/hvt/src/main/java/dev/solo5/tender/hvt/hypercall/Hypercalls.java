package dev.solo5.tender.hvt.hypercall;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Answers what a guest asks for. Used by the thread that runs the guest's processor. */
public final class Hypercalls {
  /** What {@link #handle} gives while the guest goes on. */
  public static final int RUNNING = -1;

  /** What a guest that stopped with registers to show must let be read from there. */
  private static final long COOKIE_SIZE = 512;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final GuestAccess memory;
  private final DeviceTable<AttachedDevice.Block> disks;
  private final Networks networks;
  private final BlockCalls block;
  private final NetCalls net;
  private final ConsoleSink console;
  private final Poller poller;
  private final InstantSource clock;
  private final CallCounts counts;

  /**
   * @param memory of the guest
   * @param disks of the guest
   * @param networks of the guest
   * @param console of the guest
   * @param poller knows the networks
   * @param clock tells the time of day
   * @param counts of the thread that runs the processor
   */
  public Hypercalls(
      GuestAccess memory,
      List<AttachedDevice.Block> disks,
      Networks networks,
      ConsoleSink console,
      Poller poller,
      InstantSource clock,
      CallCounts counts) {
    this.memory = memory;
    this.disks = new DeviceTable<>(disks);
    this.networks = networks;
    this.block = new BlockCalls(this.disks, memory, counts);
    this.net = new NetCalls(networks, counts);
    this.console = console;
    this.poller = poller;
    this.clock = clock;
    this.counts = counts;
  }

  /**
   * Answers one request.
   *
   * @param number which
   * @param address of its arguments in the guest
   * @return {@link #RUNNING}, or the status 0..255 with which the guest ended itself
   * @throws TenderException when the guest broke a rule or a device failed: it can't go on
   */
  public int handle(int number, long address) throws TenderException {
    if (isWithoutDevice(number)) {
      throw new TenderException(new HvtProblem.InvalidHypercall(number));
    }
    Arguments arguments = Arguments.at(number, address, memory);
    counts.called(number);
    switch (arguments.read()) {
      case Hypercall.WallTime() -> arguments.answerWallTime(nanosSinceEpoch());
      case Hypercall.Puts(long data, long length) -> {
        console.write(memory.readable(data, length));
        counts.moved(number, length);
      }
      case Hypercall.Poll(long timeoutNanos) -> arguments.answerPoll(poller.await(timeoutNanos));
      case Hypercall.BlockWrite call -> arguments.answerBlock(block.write(call));
      case Hypercall.BlockRead call -> arguments.answerBlock(block.read(call));
      case Hypercall.NetWrite call -> arguments.answerNet(net.write(call));
      case Hypercall.NetRead call -> arguments.answerNet(net.read(call, arguments));
      case Hypercall.Halt(long cookie, int status) -> {
        checkCookie(cookie);
        return status & 0xff;
      }
    }
    return RUNNING;
  }

  private boolean isWithoutDevice(int number) {
    return switch (number) {
      case Arguments.BLOCK_READ, Arguments.BLOCK_WRITE -> disks.isEmpty();
      case Arguments.NET_READ, Arguments.NET_WRITE -> networks.isEmpty();
      default -> false;
    };
  }

  private void checkCookie(long cookie) throws TenderException {
    if (cookie != 0) {
      memory.readable(cookie, COOKIE_SIZE);
    }
  }

  private long nanosSinceEpoch() {
    Instant now = clock.instant();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }
}
