package org.example.store;

import dev.solo5.guest.BlockDevice;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.example.store.StoreException.Reason;

/**
 * Keys and values on a block device. A change is on the device when its method returns; when the
 * power goes before that, it has happened completely or not at all. The store cannot know whether a
 * disk keeps what it has taken: Solo5 has no call that asks for it.
 *
 * <p>The device has two halves. Changes are appended to a log in one of them. When it is full, what
 * is current is written to the other half under the next epoch, ended by an entry that says so. Of
 * the halves that are complete, the one of the higher epoch counts.
 */
final class Store {
  static final int LARGEST_KEY = 255;
  static final int LARGEST_VALUE = 16384;

  private static final byte[] NOTHING = {};

  private final BlockDevice device;
  private final long half;

  /** Where the entry of each key is. */
  private SortedMap<String, Long> places = new TreeMap<>();

  private Log log;

  private Store(BlockDevice device) {
    this.device = device;
    this.half = device.capacity() / device.blockSize() / 2 * device.blockSize();
    this.log = log(1);
  }

  /** Opens the store on a device; a blank one becomes an empty store. */
  static Store open(BlockDevice device) throws StoreException {
    Store store = new Store(device);
    if (store.half < device.blockSize()) {
      throw new StoreException(
          Reason.REFUSED, device + ": " + device.capacity() + " bytes: expected 2 blocks or more");
    }
    store.recover();
    return store;
  }

  /** A log without entries; odd epochs have the first half. */
  private Log log(long epoch) {
    long start = epoch % 2 == 1 ? 0 : half;
    return new Log(device, start, start + half, epoch);
  }

  private void recover() throws StoreException {
    long first = Log.epochAt(device, 0, half).orElse(0L);
    long second = Log.epochAt(device, half, 2 * half).orElse(0L);
    if (replay(Math.max(first, second)) || replay(Math.min(first, second))) {
      return;
    }
    byte[] block = new byte[device.blockSize()];
    device.read(0, block);
    for (byte each : block) {
      if (each != 0) {
        throw new StoreException(Reason.DAMAGED, device + ": there is something, but no store");
      }
    }
    places.clear();
    log = log(1);
    log.append(new Change(Change.Kind.COMPLETE, "", NOTHING).toBytes());
  }

  /** Reads a half's log; false if it never was complete. */
  private boolean replay(long epoch) throws StoreException {
    if (epoch == 0) {
      return false;
    }
    places.clear();
    log = log(epoch);
    boolean complete = false;
    Optional<Log.Entry> entry;
    while ((entry = log.next()).isPresent()) {
      long place = entry.get().position();
      Change change =
          Change.parse(entry.get().content()).orElseThrow(() -> damaged("an entry", place));
      complete |= change.kind() == Change.Kind.COMPLETE;
      apply(change, place);
    }
    return complete;
  }

  private StoreException damaged(String what, long place) {
    return new StoreException(
        Reason.DAMAGED, device + ": " + what + " at " + place + " is not as it was written");
  }

  private void apply(Change change, long place) {
    switch (change.kind()) {
      case PUT -> places.put(change.key(), place);
      case DELETE -> places.remove(change.key());
      case COMPLETE -> {}
    }
  }

  /** The value of a key. */
  Optional<byte[]> get(String key) throws StoreException {
    Long place = places.get(key);
    return place == null ? Optional.empty() : Optional.of(put(key, place).value());
  }

  /** The entry that has put a key's value. */
  private Change put(String key, long place) throws StoreException {
    return log.contentAt(place)
        .flatMap(Change::parse)
        .filter(change -> change.key().equals(key))
        .orElseThrow(() -> damaged("the entry of '" + key + "'", place));
  }

  /** Gives a key a value. */
  void put(String key, byte[] value) throws StoreException {
    int size = key.getBytes(StandardCharsets.UTF_8).length;
    if (size == 0 || size > LARGEST_KEY || value.length > LARGEST_VALUE) {
      throw new StoreException(
          Reason.REFUSED,
          "key of "
              + size
              + " bytes and value of "
              + value.length
              + " bytes: expected 1 to 255 and 0 to 16384");
    }
    Change change = new Change(Change.Kind.PUT, key, value);
    byte[] content = change.toBytes();
    if (!log.fits(content.length)) {
      compact(content.length);
    }
    apply(change, log.append(content));
  }

  /** Forgets a key; false if there is none. */
  boolean delete(String key) throws StoreException {
    Long place = places.remove(key);
    if (place == null) {
      return false;
    }
    byte[] content = new Change(Change.Kind.DELETE, key, NOTHING).toBytes();
    if (log.fits(content.length)) {
      log.append(content);
    } else {
      compact(0); // what is moved does not have it any more
    }
    return true;
  }

  /** Discards what is no longer current. */
  void compact() throws StoreException {
    compact(0);
  }

  /**
   * Moves to the other half, if there is room for an entry besides what is current; 0 for none. The
   * old half stays as it is until the next time: nothing is lost when the power goes meanwhile.
   */
  private void compact(int content) throws StoreException {
    Log other = log(log.epoch() + 1);
    long needed = other.sizeOf(Change.EMPTY) + (content == 0 ? 0 : other.sizeOf(content));
    for (Map.Entry<String, Long> each : places.entrySet()) {
      needed += other.sizeOf(put(each.getKey(), each.getValue()).toBytes().length);
    }
    if (needed > other.capacity()) {
      throw new StoreException(
          Reason.FULL,
          device + ": full: " + needed + " bytes are needed, a half has " + other.capacity());
    }
    SortedMap<String, Long> moved = new TreeMap<>();
    for (Map.Entry<String, Long> each : places.entrySet()) {
      byte[] entry = put(each.getKey(), each.getValue()).toBytes();
      moved.put(each.getKey(), other.append(entry));
    }
    other.append(new Change(Change.Kind.COMPLETE, "", NOTHING).toBytes());
    log = other;
    places = moved;
  }

  /** The keys in order. */
  Iterable<String> keys() {
    return places.keySet();
  }

  /** Reads everything again. */
  void check() throws StoreException {
    for (Map.Entry<String, Long> each : places.entrySet()) {
      put(each.getKey(), each.getValue());
    }
  }

  /** How much of the log is in use. */
  String usage() {
    return places.size() + " keys, " + log.used() + " of " + log.capacity() + " bytes";
  }
}
