package dev.solo5.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a command, with descriptors in the places of devices. */
final class DescriptorPlaces {
  private DescriptorPlaces() {}

  /** What stands for a device in a command: {@code @{DEVICE}}. */
  static String place(String device) {
    return "@{" + device + "}";
  }

  /**
   * Puts {@code @N}, which is how tenders take descriptors, where {@code @{DEVICE}} is; also where
   * the sign before the number was written twice.
   */
  static List<String> fill(List<String> command, Map<String, Integer> descriptors) {
    List<String> filled = new ArrayList<>(command);
    descriptors.forEach((device, number) ->
        filled.replaceAll(word ->
            word.replace("@" + place(device), "@" + number).replace(place(device), "@" + number)));
    return filled;
  }
}
