package dev.solo5.tender.hvt.hypercall;

import dev.solo5.tender.attach.AttachedDevice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices of one kind by their handle.
 *
 * @param <T> the kind
 */
record DeviceTable<T extends AttachedDevice>(List<T> devices) {
  boolean isEmpty() {
    return devices.isEmpty();
  }

  /**
   * The device of a handle, of which the low 32 bits count; null when there is none of this kind.
   */
  @Nullable T find(long handle) {
    for (int i = 0; i < devices.size(); i++) {
      if (devices.get(i).handle() == (int) handle) {
        return devices.get(i);
      }
    }
    return null;
  }
}
