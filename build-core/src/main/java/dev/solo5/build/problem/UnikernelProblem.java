package dev.solo5.build.problem;

import dev.solo5.elf.Target;
import java.nio.file.Path;

/** Why a file is not a unikernel that can be used. */
public sealed interface UnikernelProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case NotAUnikernel(var message) -> message;
      case NoUnikernel(var file, var named) ->
          file + (named ? ": no such file" : ": not built yet");
      case NotBuilt(var file, var what) -> "%s: %s, expected a unikernel".formatted(file, what);
      case OtherMachine(var file, var found, var expected) ->
          "%s: built for %s, this machine is %s".formatted(file, found, expected);
      case OtherAbi(var file, var target, var found, var expected) ->
          "%s: version %s of the %s ABI, expected %s".formatted(file, found, target, expected);
      case OtherTarget(var file, var found, var expected) ->
          "%s: built for %s, expected %s".formatted(file, found, expected.text());
      case NoTender(var file, var target) ->
          "%s: built for %s, expected spt, hvt or virtio".formatted(file, target);
    };
  }

  /** The unikernel does not exist: it was not built, or its name is wrong. */
  record NoUnikernel(Path file, boolean named) implements UnikernelProblem {}

  /** The file is not a unikernel that can be read. */
  record NotAUnikernel(String message) implements UnikernelProblem {}

  /**
   * The file is something that unikernels are built from.
   *
   * @param what it is, with its article: {@code a C source}
   */
  record NotBuilt(Path file, String what) implements UnikernelProblem {}

  /** The file is a unikernel for other processors. */
  record OtherMachine(Path file, String found, String expected) implements UnikernelProblem {}

  /** The file is a unikernel with an ABI that this version does not support. */
  record OtherAbi(Path file, String target, String found, String expected)
      implements UnikernelProblem {}

  /** The file is a unikernel for a target other than the one requested. */
  record OtherTarget(Path file, String found, Target expected) implements UnikernelProblem {}

  /** The file is a unikernel, but for a target without a tender. */
  record NoTender(Path file, String target) implements UnikernelProblem {}
}
