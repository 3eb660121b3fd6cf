package dev.solo5.linux.bpf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BpfTest {
  private static final int ALLOW = 0x7fff0000;

  @Test
  void programReadsBackAsText() {
    BpfLabel yes = new BpfLabel("yes");
    BpfProgram program =
        new BpfBuilder().load(0).jumpIfEqual(231, yes, null).give(0).place(yes).give(ALLOW).build();

    assertEquals(
        """
        0: ld [0]
        1: jeq 0xe7 ? 3 : 2
        2: ret 0x0
        3: ret 0x7fff0000
        """,
        BpfDisassembler.text(program));
  }

  @Test
  void bytesAreThoseOfTheKernel() {
    BpfProgram program = new BpfBuilder().load(4).give(ALLOW).build();

    assertArrayEquals(
        new byte[] {0x20, 0, 0, 0, 4, 0, 0, 0, 0x06, 0, 0, 0, 0, 0, (byte) 0xff, 0x7f},
        program.bytes());
  }

  @Test
  void comparisonsAreUnsigned() {
    assertEquals(1, runJump(new BpfBuilder()::jumpIfGreater, 0x80000000, 1));
    assertEquals(0, runJump(new BpfBuilder()::jumpIfGreater, 1, 1));
    assertEquals(1, runJump(new BpfBuilder()::jumpIfAtLeast, 1, 1));
    assertEquals(0, runJump(new BpfBuilder()::jumpIfAtLeast, 1, 0x80000000));
    assertEquals(1, runJump(new BpfBuilder()::jumpIfAnySet, 6, 4));
    assertEquals(0, runJump(new BpfBuilder()::jumpIfAnySet, 3, 4));
    assertEquals(0, runJump(new BpfBuilder()::jumpIfEqual, 3, 4));
  }

  private interface Jump {
    BpfBuilder to(int operand, BpfLabel yes, BpfLabel no);
  }

  /**
   * Whether a jump with this operand is taken for this accumulator; its builder is what it is bound
   * to.
   */
  private static int runJump(Jump jump, int accumulator, int operand) {
    BpfLabel yes = new BpfLabel("yes");
    BpfLabel no = new BpfLabel("no");
    BpfBuilder jumping = jump.to(operand, yes, no);
    List<BpfInstruction> test = jumping.place(no).give(0).place(yes).give(1).build().instructions();
    BpfInstruction load = new BpfBuilder().load(0).give(0).build().instructions().getFirst();
    BpfProgram program = new BpfProgram(List.of(load, test.get(0), test.get(1), test.get(2)));
    ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.nativeOrder());
    return BpfInterpreter.run(program, data.putInt(0, accumulator));
  }

  @Test
  void conditionalJumpReaches255Instructions() {
    assertEquals(257, withDistance(255).instructions().size());
    var e = assertThrows(IllegalStateException.class, () -> withDistance(256));
    assertEquals("label far out of reach: 256 instructions", e.getMessage());
  }

  private static BpfProgram withDistance(int instructions) {
    BpfLabel far = new BpfLabel("far");
    BpfBuilder builder = new BpfBuilder().jumpIfEqual(0, far, null);
    for (int i = 0; i < instructions; i++) {
      builder.give(0);
    }
    return builder.place(far).give(1).build();
  }

  @Test
  void backwardMissingAndDoubleLabelsAreRefused() {
    BpfLabel label = new BpfLabel("here");
    BpfBuilder backward = new BpfBuilder().place(label).jump(label).give(0);
    assertThrows(IllegalStateException.class, backward::build);
    BpfBuilder missing = new BpfBuilder().jump(new BpfLabel("nowhere")).give(0);
    assertThrows(IllegalStateException.class, missing::build);
    BpfBuilder twice = new BpfBuilder().place(label);
    assertThrows(IllegalStateException.class, () -> twice.place(label));
  }

  @Test
  void programMustStayWithinItself() {
    assertThrows(IllegalArgumentException.class, () -> new BpfProgram(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new BpfBuilder().load(0).build());
    assertThrows(IllegalArgumentException.class, () -> new BpfBuilder().load(64).give(0).build());
    assertThrows(IllegalArgumentException.class, () -> new BpfBuilder().load(2).give(0).build());
    BpfInstruction jump = new BpfInstruction(0x15, 1, 0, 0);
    BpfInstruction give = new BpfInstruction(0x06, 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> new BpfProgram(List.of(jump, give)));
    BpfInstruction unknown = new BpfInstruction(0x07, 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> new BpfProgram(List.of(unknown, give)));
  }
}
