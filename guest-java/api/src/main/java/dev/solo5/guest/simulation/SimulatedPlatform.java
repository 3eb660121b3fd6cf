package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.BlockLink;
import dev.solo5.guest.platform.BufferRegion;
import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.platform.Platform;
import dev.solo5.guest.platform.Region;
import dev.solo5.guest.simulation.Simulation.Attached;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API stands on in a simulation. Any thread may use it. */
final class SimulatedPlatform extends Platform {
  private final Map<String, SimulatedNet> nets = new LinkedHashMap<>();
  private final Map<String, SimulatedBlock> blocks = new LinkedHashMap<>();
  private final List<String> list = new ArrayList<>();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Object frameCame = new Object();
  private final String commandLine;
  private final SimulatedTime time;

  SimulatedPlatform(List<Attached> devices, String commandLine, SimulatedTime time) {
    this.commandLine = commandLine;
    this.time = time;
    int handle = 0;
    for (Attached device : devices) {
      handle++;
      if (device instanceof Attached.Block block) {
        list.add("block device '" + block.name() + "'");
        blocks.put(block.name(), new SimulatedBlock(block.disk()));
      } else if (device instanceof Attached.Net net) {
        list.add("network device '" + net.name() + "'");
        nets.put(net.name(), new SimulatedNet(handle, net.wire(), this::wake));
      }
    }
  }

  String console() {
    synchronized (console) {
      return console.toString(StandardCharsets.UTF_8);
    }
  }

  void close() {
    nets.values().forEach(SimulatedNet::detach);
  }

  @Override
  public String commandLine() {
    return commandLine;
  }

  @Override
  public void consoleWrite(byte[] bytes, int offset, int length) {
    synchronized (console) {
      console.write(bytes, offset, length);
    }
  }

  @Override
  public void consoleFlush() {}

  @Override
  public long monotonicNanos() {
    return time.monotonicNanos();
  }

  @Override
  public long wallNanos() {
    return time.wallNanos();
  }

  @Override
  public void exit(int status) {
    throw new GuestEnd(status);
  }

  @Override
  public void abort() {
    throw new GuestEnd(Simulation.ABORTED);
  }

  @Override
  public @Nullable NetLink net(String name) {
    return nets.get(name);
  }

  @Override
  public @Nullable BlockLink block(String name) {
    return blocks.get(name);
  }

  @Override
  public String devices() {
    return list.isEmpty() ? "no devices" : String.join(", ", list);
  }

  @Override
  public long await(long handles, long deadlineNanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    synchronized (frameCame) {
      while (true) {
        long ready = ready(handles);
        if (ready != 0 || deadlineNanos <= time.monotonicNanos()) {
          return ready;
        }
        time.await(frameCame, deadlineNanos);
      }
    }
  }

  private long ready(long handles) {
    long ready = 0;
    for (SimulatedNet net : nets.values()) {
      if (net.hasFrame()) {
        ready |= 1L << net.handle();
      }
    }
    return ready & handles;
  }

  private void wake() {
    synchronized (frameCame) {
      frameCame.notifyAll();
    }
  }

  @Override
  public Region allocate(int size) {
    return new BufferRegion(size);
  }
}
