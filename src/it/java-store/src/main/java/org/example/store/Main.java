package org.example.store;

import dev.solo5.guest.BlockDevice;
import dev.solo5.guest.Console;
import dev.solo5.guest.Guest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One command for the store on the block device {@code storage}. */
public final class Main {
  private static final int REFUSED = 1;
  private static final int NOT_FOUND = 2;
  private static final int DAMAGED = 3;
  private static final int FULL = 4;

  private Main() {}

  /** Runs the command that the arguments are. */
  public static void main(String[] arguments) {
    try {
      int status = run(Store.open(BlockDevice.acquire("storage")), arguments);
      if (status != 0) {
        Guest.exit(status);
      }
    } catch (StoreException e) {
      say("store: " + e.getMessage());
      Guest.exit(
          switch (e.reason()) {
            case REFUSED -> REFUSED;
            case DAMAGED -> DAMAGED;
            case FULL -> FULL;
          });
    }
  }

  private static int run(Store store, String[] words) throws StoreException {
    String command = words.length == 0 ? "" : words[0];
    return switch (command + " " + Math.min(words.length, 3)) {
      case "put 3" -> put(store, words);
      case "get 2" -> get(store, words[1]);
      case "delete 2" -> delete(store, words[1]);
      case "list 1" -> list(store);
      case "check 1" -> check(store);
      case "compact 1" -> compact(store);
      case "count 2" -> count(store, Long.parseLong(words[1]));
      default -> {
        say("usage: put KEY VALUE | get KEY | delete KEY | list | check | compact | count FROM");
        yield REFUSED;
      }
    };
  }

  private static int put(Store store, String[] words) throws StoreException {
    String value = String.join(" ", Arrays.copyOfRange(words, 2, words.length));
    store.put(words[1], value.getBytes(StandardCharsets.UTF_8));
    say("stored");
    return 0;
  }

  private static int get(Store store, String key) throws StoreException {
    var value = store.get(key);
    value.ifPresent(bytes -> say(new String(bytes, StandardCharsets.UTF_8)));
    return value.isPresent() ? 0 : notFound(key);
  }

  private static int delete(Store store, String key) throws StoreException {
    return store.delete(key) ? 0 : notFound(key);
  }

  private static int notFound(String key) {
    say("store: no key '" + key + "'");
    return NOT_FOUND;
  }

  private static int list(Store store) {
    store.keys().forEach(Main::say);
    return 0;
  }

  private static int check(Store store) throws StoreException {
    store.check();
    say("no damage: " + store.usage());
    return 0;
  }

  private static int compact(Store store) throws StoreException {
    store.compact();
    return check(store);
  }

  /** Stores one number after another for as long as there is power. */
  private static int count(Store store, long from) throws StoreException {
    for (long i = from; ; i++) {
      store.put("counter", Long.toString(i).getBytes(StandardCharsets.UTF_8));
      say("stored " + i);
    }
  }

  private static void say(String line) {
    Console.write(line + "\n");
  }
}
