package dev.solo5.guest.conformance.whole;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

public final class Machine {
  enum Op {
    PUSH,
    ADD,
    MULTIPLY,
    SUBTRACT,
    DUPLICATE,
    SWAP,
    JUMP_IF_POSITIVE,
    PRINT,
    HALT
  }

  record Instruction(Op op, int argument) {
    static Instruction parse(String line) {
      String[] words = line.trim().split("\\s+");
      return new Instruction(
          Op.valueOf(words[0].toUpperCase(Locale.ROOT)),
          words.length > 1 ? Integer.parseInt(words[1]) : 0);
    }
  }

  static void execute(List<Instruction> program, PrintStream out) {
    Deque<Long> stack = new ArrayDeque<>();
    int at = 0;
    while (true) {
      Instruction next = program.get(at++);
      switch (next.op()) {
        case PUSH -> stack.push((long) next.argument());
        case ADD -> stack.push(stack.pop() + stack.pop());
        case MULTIPLY -> stack.push(stack.pop() * stack.pop());
        case SUBTRACT -> {
          long b = stack.pop();
          stack.push(stack.pop() - b);
        }
        case DUPLICATE -> stack.push(stack.element());
        case SWAP -> {
          long a = stack.pop();
          long b = stack.pop();
          stack.push(a);
          stack.push(b);
        }
        case JUMP_IF_POSITIVE -> {
          if (stack.element() > 0) {
            at = next.argument();
          }
        }
        case PRINT -> out.println(stack.element());
        case HALT -> {
          return;
        }
      }
    }
  }

  public static void run(PrintStream out) {
    String factorial =
        """
        push 1
        push 20
        duplicate
        print
        push 1
        subtract
        jump_if_positive 2
        print
        halt
        """;
    execute(factorial.lines().map(Instruction::parse).toList(), out);
    Show.of(
        out,
        "empty",
        () -> {
          execute(List.of(new Instruction(Op.ADD, 0)), out);
          return 0;
        });
    Show.of(out, "unknown", () -> Instruction.parse("divide 3"));
    Show.of(out, "number", () -> Instruction.parse("push x"));
  }

  private Machine() {}
}
