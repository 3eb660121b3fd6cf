package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests without devices under KVM. */
class GuestKvmTest {
  private static final long MIB = 1 << 20;

  @TempDir Path directory;

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "42, 42", "255, 255", "263, 7", "-1, 255"})
  void haltStatusIsTheGuests(int status, int visible) throws Exception {
    assertEquals(new Outcome.Exited(visible), run("halt " + status).outcome());
  }

  @Test
  void putsWritesBytesAsTheyAre() throws Exception {
    GuestRun run =
        run(
            """
            print message, 7
            print message, 0
            halt 0
            .section .rodata
            message: .ascii "a\\0b\\377\\n12"
            """);

    assertEquals(
        List.of((byte) 'a', (byte) 0, (byte) 'b', (byte) 255, (byte) 10, (byte) '1', (byte) '2'),
        run.output());
    assertEquals(new Outcome.Exited(0), run.outcome());
  }

  @Test
  void walltimeIsNanosecondsSince1970() throws Exception {
    GuestRun run =
        run(
            """
            hypercall 1, time
            print time, 8
            halt 0
            .data
            .balign 8
            time: .quad 0
            """);

    assertEquals(1_000_000_000_999_999_999L, words(run).getLong());
  }

  @Test
  void walltimeFollowsAClockThatIsSetBack() throws Exception {
    Path guest =
        new AsmGuest(directory)
            .build(
                """
                hypercall 1, time
                print time, 8
                hypercall 1, time
                print time, 8
                halt 0
                .data
                .balign 8
                time: .quad 0
                """);
    Iterator<Instant> readings =
        List.of(Instant.ofEpochSecond(2_000_000_000L), Instant.ofEpochSecond(1)).iterator();

    ByteBuffer words = words(GuestRun.of(Launch.of(guest), readings::next));

    assertEquals(2_000_000_000_000_000_000L, words.getLong());
    assertEquals(1_000_000_000L, words.getLong());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1_000_000})
  void pollReturnsWhenTimeIsUp(long nanos) throws Exception {
    GuestRun run =
        run(
            """
            hypercall 3, poll
            print poll, 24
            halt 0
            .data
            .balign 8
            poll: .quad %s, -1, -1
            """
                .formatted(nanos));

    ByteBuffer words = words(run);
    assertEquals(nanos, words.getLong(0));
    assertEquals(0, words.getLong(8));
    assertEquals(0, words.getInt(16));
  }

  @Test
  void startStateIsThatOfTheSpecification() throws Exception {
    GuestRun run =
        run(
            """
            mov %rdi, state
            mov %rsp, state + 8
            pop state + 16
            mov %cr0, %rax
            mov %rax, state + 24
            mov %cr3, %rax
            mov %rax, state + 32
            mov %cr4, %rax
            mov %rax, state + 40
            mov $0xc0000080, %ecx
            rdmsr
            mov %eax, state + 48
            print state, 56
            print 0x10000, 56
            halt 0
            .data
            .balign 8
            state: .zero 56
            """);

    ByteBuffer words = words(run);
    assertEquals(0x10000, words.getLong(0));
    assertEquals(512 * MIB - 8, words.getLong(8));
    assertEquals(0, words.getLong(16));
    assertEquals(0x80010021L, words.getLong(24));
    assertEquals(0x2000, words.getLong(32));
    assertEquals(0x620, words.getLong(40));
    assertEquals(0x500, words.getLong(48) & ~0x800);
    assertEquals(512 * MIB, words.getLong(56));
    assertEquals(0x103000, words.getLong(64));
    assertEquals(0x10038 + 8 + 104, words.getLong(80));
    assertEquals(0x10038, words.getLong(88));
    assertEquals(0, words.getLong(96));
    assertEquals(0, words.getLong(104));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 2", "1, 2", "64, 64", "512, 512", "4096, 4096", "4097, 4096"})
  void memoryIsWholeUnits(long mebibytes, long usable) throws Exception {
    Path guest =
        new AsmGuest(directory)
            .build(
                """
                print 0x10000, 8
                mov 0x10000, %rax
                movq $7, -8(%rax)
                halt 0
                """);

    GuestRun run = GuestRun.of(Launch.of(guest).withMemoryBytes(mebibytes * MIB));

    assertEquals(new Outcome.Exited(0), run.outcome());
    assertEquals(usable * MIB, words(run).getLong());
    assertEquals(
        mebibytes == usable ? List.of() : List.of("adjusting memory to " + usable * MIB + " bytes"),
        run.notices());
  }

  @Test
  void tooMuchMemoryIsRefused() throws Exception {
    Path guest = new AsmGuest(directory).build("halt 0");

    GuestRun run = GuestRun.of(Launch.of(guest).withMemoryBytes(4098 * MIB));

    assertEquals(
        "guest memory size 4297064448 bytes exceeds the max size 4294967296 bytes",
        run.problem().message());
  }

  @ParameterizedTest
  @CsvSource({"hlt, 0x5", "lidt zeroes; ud2; zeroes: .zero 16, 0x8", "incq 8, 0x8"})
  void otherStopsAreNamed(String code, String reason) throws Exception {
    String message = run(code.replace(';', '\n')).problem().message();

    assertEquals(
        "KVM: unhandled exit: exit_reason=" + reason, message.substring(0, message.indexOf(',')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mov $data + 8,%rsp; hlt",
        "mov $data + 8,%rsp; lidt zeroes; ud2; zeroes: .zero 16",
        "mov $0x1000,%rsp; mov $0x80,%edx; out %eax,%dx",
        "mov $-8,%rsp; hypercall 4,0",
        "mov $_end - 8,%rsp; hypercall 2,0xfffffff0",
        "mov $_start,%rsp; movq $1,_start",
        "again: push %rax; jmp again",
        "again: call again",
        "again: sub $0x100000,%rsp; push %rax; jmp again",
        "again: sub $0x40000000,%rsp; push %rax; jmp again",
      })
  void stackThatOverflowedIsSuspected(String code) throws Exception {
    HvtProblem.StackOverflow found =
        assertInstanceOf(
            HvtProblem.StackOverflow.class, runSmall(code + "\n.data\ndata: .quad 0, 0"));

    // Text, constants and data are a page each.
    assertEquals(0x103000, found.heapStart());
    assertTrue(found.stackPointer() < found.heapStart(), found::message);
    assertEquals(
        "%s; its stack pointer 0x%s lies below the heap (0x103000): the stack has most likely overflowed"
            .formatted(found.fault().message(), Long.toHexString(found.stackPointer())),
        found.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hlt",
        "mov $_end,%rsp; hlt",
        "mov $_end,%rsp; lidt zeroes; ud2; zeroes: .zero 16",
        "hypercall 4,0",
        "movq $1,_start"
      })
  void stackInFreeMemoryIsNotSuspected(String code) throws Exception {
    assertInstanceOf(HvtProblem.GuestFault.class, runSmall(code));
  }

  private TenderProblem runSmall(String code) throws Exception {
    Path guest = new AsmGuest(directory).build(code.replace(';', '\n'));
    return GuestRun.of(Launch.of(guest).withMemoryBytes(4 * MIB)).problem();
  }

  @ParameterizedTest
  @CsvSource({
    "'out %al, %dx', 0x80",
    "'out %al, %dx', 0x502",
    "'out %ax, %dx', 0x502",
    "'out %eax, %dx', 0x4ff",
    "'out %eax, %dx', 0x509",
    "'out %eax, %dx', 0x600",
    "'in %dx, %eax', 0x502",
  })
  void portsAreChecked(String instruction, String port) throws Exception {
    GuestRun run = run("mov $" + port + ", %edx\n" + instruction + "\nhalt 0");

    assertEquals("Invalid guest port access: port=" + port, run.problem().message());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 6, 7})
  void hypercallsWithoutDeviceDoNotExist(int number) throws Exception {
    assertEquals(
        new HvtProblem.InvalidHypercall(number),
        run("hypercall " + number + ", 0x100000").problem());
  }

  @ParameterizedTest
  @CsvSource({
    "0x1fffff8, 16",
    "0x2000000, 16",
    "0xfffffff8, 16",
    "0xffffffff, 16",
  })
  void argumentsMustLieInMemory(String address, long size) throws Exception {
    Path guest = new AsmGuest(directory).build("hypercall 2, " + address);

    GuestRun run = GuestRun.of(Launch.of(guest).withMemoryBytes(32 * MIB));

    assertEquals(new HvtProblem.InvalidAccess(Long.decode(address), size), run.problem());
  }

  @ParameterizedTest
  @CsvSource({
    "0x1ffffff, 1",
    "0x1000000, 0x1000000",
    "-1, 1",
    "0x100000, -1",
    "0x8000000000000000, 0",
  })
  void buffersMustLieInMemory(String address, String size) throws Exception {
    Path guest =
        new AsmGuest(directory)
            .build(
                """
                hypercall 2, puts
                halt 0
                .data
                .balign 8
                puts: .quad %s, %s
                """
                    .formatted(address, size));

    GuestRun run = GuestRun.of(Launch.of(guest).withMemoryBytes(32 * MIB));

    assertInstanceOf(HvtProblem.InvalidAccess.class, run.problem());
    assertEquals("", run.text());
  }

  @Test
  void haltCookieMustLieInMemory() throws Exception {
    assertInstanceOf(
        HvtProblem.InvalidAccess.class,
        run("movq $0x1fffff00, halt_arguments\nhalt 255").problem());
    assertEquals(
        new Outcome.Exited(255), run("movq $0x1ffffd00, halt_arguments\nhalt 255").outcome());
  }

  @ParameterizedTest
  @ValueSource(strings = {"_start", "constant"})
  void writesToProtectedMemoryAreTranslationFaults(String target) throws Exception {
    GuestRun run =
        run(
            """
            movq $1, %s
            halt 0
            .section .rodata
            .balign 8
            constant: .quad 7
            """
                .formatted(target));

    // A host that emulates the store has moved on to the next instruction, 12 bytes further.
    String message = run.problem().message();
    String rip = message.endsWith("c") ? "0x10000c" : "0x100000";
    assertEquals("KVM: host/guest translation fault: rip=" + rip, message);
  }

  @Test
  void tenderDoesNotWriteWhereTheGuestMustNot() throws Exception {
    assertEquals(new HvtProblem.InvalidAccess(0x100000, 8), run("hypercall 1, 0x100000").problem());
    assertEquals(new HvtProblem.InvalidAccess(0x2000, 8), run("hypercall 1, 0x2000").problem());
  }

  @ParameterizedTest
  @CsvSource({"data", "heap", "stack"})
  void onlyTextIsExecutable(String where) throws Exception {
    // Code that halts with 7 is copied there; a page fault halts with 99 instead.
    GuestRun run =
        run(
            """
            lgdt gdt_pointer
            lidt idt_pointer
            movabs $payload, %%rsi
            mov $%s, %%edi
            mov $(payload_end - payload), %%ecx
            copy: mov (%%rsi), %%al
            mov %%al, (%%rdi)
            inc %%rsi
            inc %%rdi
            dec %%ecx
            jnz copy
            mov $%s, %%eax
            jmp *%%rax
            fault: halt 99
            .section .rodata
            payload: halt 7
            payload_end:
            .data
            .balign 16
            gdt: .quad 0, 0x00AF99000000FFFF, 0x00CF93000000FFFF
            gdt_pointer: .word 23
            .quad gdt
            idt: .zero 14 * 16
            .word fault - _start, 8, 0x8e00, 0x10
            .quad 0
            idt_pointer: .word 15 * 16 - 1
            .quad idt
            data: .zero 64
            """
                .formatted(place(where), place(where)));

    assertEquals(new Outcome.Exited(99), run.outcome());
  }

  private static String place(String where) {
    return switch (where) {
      case "data" -> "data";
      case "heap" -> "0x1000000";
      default -> "0x1ffffe00";
    };
  }

  private GuestRun run(String code) throws Exception {
    return GuestRun.of(Launch.of(new AsmGuest(directory).build(code)));
  }

  private static ByteBuffer words(GuestRun run) {
    return ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }
}
