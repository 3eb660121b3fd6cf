package dev.solo5.build.problem;

import dev.solo5.elf.Target;
import java.nio.file.Path;

/** Why a file is not a unikernel that can be used. */
public sealed interface UnikernelProblem extends Problem {
  /** The unikernel does not exist: it was not built, or its name is wrong. */
  record NoUnikernel(Path file, boolean named) implements UnikernelProblem {
    @Override
    public String message() {
      return file + (named ? ": no such file" : ": not built yet");
    }
  }

  /** The file is not a unikernel that can be read. */
  record NotAUnikernel(String message) implements UnikernelProblem {}

  /**
   * The file is something that unikernels are built from.
   *
   * @param what it is, with its article: {@code a C source}
   */
  record NotBuilt(Path file, String what) implements UnikernelProblem {
    @Override
    public String message() {
      return "%s: %s, expected a unikernel".formatted(file, what);
    }
  }

  /** The file is a unikernel for other processors. */
  record OtherMachine(Path file, String found, String expected) implements UnikernelProblem {
    @Override
    public String message() {
      return "%s: built for %s, this machine is %s".formatted(file, found, expected);
    }
  }

  /** The file is a unikernel with an ABI that this version does not support. */
  record OtherAbi(Path file, String target, String found, String expected)
      implements UnikernelProblem {
    @Override
    public String message() {
      return "%s: version %s of the %s ABI, expected %s".formatted(file, found, target, expected);
    }
  }

  /** The file is a unikernel for a target other than the one requested. */
  record OtherTarget(Path file, String found, Target expected) implements UnikernelProblem {
    @Override
    public String message() {
      return "%s: built for %s, expected %s".formatted(file, found, expected.text());
    }
  }

  /** The file is a unikernel, but for a target without a tender. */
  record NoTender(Path file, String target) implements UnikernelProblem {
    @Override
    public String message() {
      return "%s: built for %s, expected spt, hvt or virtio".formatted(file, target);
    }
  }
}
