package dev.solo5.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTypeTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByNumberAndText(DeviceType type) {
    assertEquals(Optional.of(type), DeviceType.ofNumber(type.number()));
    assertEquals(Optional.of(type), DeviceType.ofText(type.name()));
    assertEquals(type, Device.of(type, "a").type());
  }

  @Test
  void othersAreNot() {
    assertEquals(Optional.empty(), DeviceType.ofNumber(0));
    assertEquals(Optional.empty(), DeviceType.ofNumber(1 << 30));
    assertEquals(Optional.empty(), DeviceType.ofText("net_basic"));
  }
}
