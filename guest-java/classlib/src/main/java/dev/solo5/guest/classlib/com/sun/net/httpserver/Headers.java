package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header fields by name; names are written {@code Like-this}, however they are given. */
public class Headers implements Map<String, List<String>> {
  private final HashMap<String, List<String>> map = new HashMap<>();

  public Headers() {}

  public Headers(Map<String, List<String>> headers) {
    putAll(headers);
  }

  public static Headers of(String... headers) {
    if (headers.length == 0 || headers.length % 2 != 0) {
      throw new IllegalArgumentException("wrong number, " + headers.length + ", of elements");
    }
    var made = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      made.add(headers[i], headers[i + 1]);
    }
    return made;
  }

  public static Headers of(Map<String, List<String>> headers) {
    return new Headers(headers);
  }

  private static String normal(String name) {
    Objects.requireNonNull(name);
    int size = name.length();
    if (size == 0) {
      return name;
    }
    char[] chars = name.toCharArray();
    for (int i = 0; i < size; i++) {
      char c = chars[i];
      if (c == '\r' || c == '\n') {
        throw new IllegalArgumentException("illegal character in key");
      }
      if (i == 0 && c >= 'a' && c <= 'z') {
        chars[i] = (char) (c - 'a' + 'A');
      } else if (i > 0 && c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c - 'A' + 'a');
      }
    }
    return new String(chars);
  }

  private static String checked(String value) {
    int size = value.length();
    for (int i = 0; i < size; i++) {
      char c = value.charAt(i);
      boolean continued =
          c == '\r'
              && i + 2 < size
              && value.charAt(i + 1) == '\n'
              && (value.charAt(i + 2) == ' ' || value.charAt(i + 2) == '\t');
      if (continued) {
        i += 2;
      } else if (c == '\r' || c == '\n') {
        throw new IllegalArgumentException("Illegal CR or LF found in header");
      }
    }
    return value;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && map.containsKey(normal(name));
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public @Nullable List<String> get(@Nullable Object key) {
    return key instanceof String name ? map.get(normal(name)) : null;
  }

  public @Nullable String getFirst(String key) {
    List<String> values = map.get(normal(key));
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  @Override
  public @Nullable List<String> put(String key, List<String> value) {
    for (String one : value) {
      checked(one);
    }
    return map.put(normal(key), value);
  }

  public void add(String key, String value) {
    checked(value);
    String name = normal(key);
    List<String> values = map.get(name);
    if (values == null) {
      values = new LinkedList<>();
      map.put(name, values);
    }
    values.add(value);
  }

  public void set(String key, String value) {
    checked(value);
    List<String> values = new LinkedList<>();
    values.add(value);
    map.put(normal(key), values);
  }

  @Override
  public @Nullable List<String> remove(@Nullable Object key) {
    return key instanceof String name ? map.remove(normal(name)) : null;
  }

  @Override
  public void putAll(Map<? extends String, ? extends List<String>> headers) {
    for (Map.Entry<? extends String, ? extends List<String>> entry : headers.entrySet()) {
      put(entry.getKey(), new ArrayList<>(entry.getValue()));
    }
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Set<String> keySet() {
    return map.keySet();
  }

  @Override
  public Collection<List<String>> values() {
    return map.values();
  }

  @Override
  public Set<Map.Entry<String, List<String>>> entrySet() {
    return map.entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers headers && map.equals(headers.map);
  }

  @Override
  public int hashCode() {
    return map.hashCode();
  }

  @Override
  public String toString() {
    return "Headers { " + map + " }";
  }
}
