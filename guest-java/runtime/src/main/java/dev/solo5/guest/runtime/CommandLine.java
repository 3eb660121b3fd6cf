package dev.solo5.guest.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the first words of a command line say to the class library: {@code -Dname=value} sets a
 * system property, {@code --env=NAME=value} a variable of the environment, and {@code --ipv4…} what
 * addresses there are. The first word that is none of them is the program's first argument; if it
 * is {@code --}, it only ends them.
 */
public final class CommandLine {
  private static final String PROPERTY = "-D";
  private static final String VARIABLE = "--env=";

  private static final String NETWORK = "--ipv4";

  private static String[] taken = {};

  private CommandLine() {}

  /** Takes them out; the program's own arguments. */
  static String[] take(String[] words) {
    int first = 0;
    while (first < words.length
        && (words[first].startsWith(PROPERTY)
            || words[first].startsWith(VARIABLE)
            || words[first].startsWith(NETWORK))) {
      first++;
    }
    taken = Arrays.copyOf(words, first);
    if (first < words.length && words[first].equals("--")) {
      first++;
    }
    return first == 0 ? words : Arrays.copyOfRange(words, first, words.length);
  }

  /** The properties, by name. */
  public static Map<String, String> properties() {
    return with(PROPERTY);
  }

  /** The variables of the environment, by name. */
  public static Map<String, String> environment() {
    return Collections.unmodifiableMap(with(VARIABLE));
  }

  /** What was said of addresses: all of each word. */
  public static List<String> network() {
    List<String> found = new ArrayList<>();
    for (String word : taken) {
      if (word.startsWith(NETWORK)) {
        found.add(word);
      }
    }
    return found;
  }

  private static Map<String, String> with(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String word : taken) {
      if (word.startsWith(prefix)) {
        put(word.substring(prefix.length()), found);
      }
    }
    return found;
  }

  private static void put(String setting, Map<String, String> to) {
    int equals = setting.indexOf('=');
    String name = equals < 0 ? setting : setting.substring(0, equals);
    if (!name.isEmpty()) {
      to.put(name, equals < 0 ? "" : setting.substring(equals + 1));
    }
  }
}
