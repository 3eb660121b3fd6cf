package dev.solo5.tender.virtio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.solo5.elf.AbiNote;
import dev.solo5.elf.Target;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A Multiboot kernel of a few instructions, which stays in 32-bit mode and needs no compiler: it
 * does some things one after the other.
 */
final class TinyGuest {
  private static final int ENTRY = 0x20;
  private static final int DATA = 0x400;
  private static final String SERIAL = "ba" + "f8030000"; // mov $0x3f8,%edx
  private static final String STATUS = "ba" + "e9050000"; // mov $0x5e9,%edx
  private static final int STATUS_CODE = 12;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final StringBuilder code = new StringBuilder("fc"); // cld

  private TinyGuest() {}

  /** Something it does. */
  sealed interface Act {
    /** Writes to the serial line, as it is. */
    record Say(String text) implements Act {}

    /** Writes the same to the serial line again and again, without a look at the line's status. */
    record Repeat(int times, String text) implements Act {}

    /** Writes its command line, with the name of its kernel, and CR LF. */
    record SayCommandLine() implements Act {}

    /** Tells its status, if somebody asks. */
    record Tell(int status) implements Act {}

    /** Ends QEMU with 83. */
    record PowerOff() implements Act {}

    /** Goes on forever. */
    record Spin() implements Act {}

    /** A triple fault. */
    record Fault() implements Act {}
  }

  /** Says ready, then goes on forever. */
  static Path spin(Path directory) throws IOException {
    return write(directory, "spin", List.of(), new Act.Say("ready\r\n"), new Act.Spin());
  }

  /** Writes its file, NAME.virtio. */
  static Path write(Path directory, String name, List<Device> devices, Act... acts)
      throws IOException {
    byte[] program = new TinyGuest().program(acts);
    byte[] elf =
        ElfBuilder.empty()
            .load(ElfBuilder.R | ElfBuilder.X, ElfBuilder.BASE, program, program.length)
            .load(ElfBuilder.R | ElfBuilder.W, ElfBuilder.BASE + 0x10000, new byte[8], 8)
            .note(ElfBuilder.openBsd())
            .note(ElfBuilder.abi(AbiNote.of(Target.VIRTIO)))
            .note(ManifestNote.encode(new Manifest(devices)))
            .build();
    return Files.write(directory.resolve(name + ".virtio"), elf).toAbsolutePath();
  }

  private byte[] program(Act... acts) {
    for (Act act : acts) {
      add(act);
    }
    byte[] instructions = HexFormat.of().parseHex(code);
    byte[] program = new byte[DATA + data.size()];
    ByteBuffer header = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    int base = (int) ElfBuilder.BASE;
    int flags = 0x00010003;
    header.putInt(0x1badb002).putInt(flags).putInt(-(0x1badb002 + flags));
    header.putInt(base).putInt(base).putInt(base + program.length).putInt(base + program.length);
    header.putInt(base + ENTRY);
    System.arraycopy(instructions, 0, program, ENTRY, instructions.length);
    System.arraycopy(data.toByteArray(), 0, program, DATA, data.size());
    return program;
  }

  private void add(Act act) {
    code.append(
        switch (act) {
          case Act.Say(String text) -> SERIAL + output(text.getBytes(ISO_8859_1));
          // mov $times,%ebx; the output; dec %ebx; jnz
          case Act.Repeat(int times, String text) ->
              SERIAL + "bb" + int32(times) + output(text.getBytes(ISO_8859_1)) + "4b75f1";
          // mov 16(%ebx),%esi; lodsb; test %al,%al; jz; out %al,(%dx); jmp
          case Act.SayCommandLine() ->
              SERIAL + "8b7310" + "ac84c07403eeebf8" + output("\r\n".getBytes(ISO_8859_1));
          // in (%dx),%al; cmp $0xe9,%al; jne
          case Act.Tell(int status) ->
              STATUS
                  + "ec3ce975"
                  + String.format(Locale.ROOT, "%02x", STATUS_CODE)
                  + output((status + "\n").getBytes(ISO_8859_1));
          // mov $41,%eax; mov $0x501,%edx; out %ax,(%dx); hlt; jmp
          case Act.PowerOff() -> "b829000000" + "ba01050000" + "66ef" + "f4" + "ebfd";
          case Act.Spin() -> "ebfe";
          // lidt of a table without entries; int3
          case Act.Fault() -> "0f011d" + int32(put(new byte[6])) + "cc";
        });
  }

  /** {@code mov $address,%esi; mov $length,%ecx; rep outsb}: 12 bytes. */
  private String output(byte[] text) {
    return "be" + int32(put(text)) + "b9" + int32(text.length) + "f36e";
  }

  private int put(byte[] bytes) {
    int address = (int) ElfBuilder.BASE + DATA + data.size();
    data.writeBytes(bytes);
    return address;
  }

  private static String int32(int value) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    return HexFormat.of().formatHex(bytes);
  }
}
