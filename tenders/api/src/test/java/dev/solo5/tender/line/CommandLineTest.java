package dev.solo5.tender.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandLineTest {
  private static CommandLine parse(String... arguments) {
    return CommandLine.parse(List.of(arguments));
  }

  private static CommandLine run(List<String> options, String kernel, String... guest) {
    return new CommandLine.Run(options, kernel, List.of(guest));
  }

  @Test
  void takesWhatBeginsWithADashBeforeTheKernel() {
    assertEquals(
        run(List.of("--mem=2", "-x", "-"), "app", "a", "b"),
        parse("--mem=2", "-x", "-", "app", "a", "b"));
  }

  @Test
  void leavesEverythingBehindTheKernelToTheGuest() {
    assertEquals(
        run(List.of(), "app", "--help", "--", "--mem=1", ""),
        parse("app", "--help", "--", "--mem=1", ""));
  }

  @Test
  void endsOptionsAtTwoDashes() {
    assertEquals(
        run(List.of("-a"), "--version", "--help"), parse("-a", "--", "--version", "--help"));
    assertEquals(run(List.of(), "--"), parse("--", "--"));
  }

  @Test
  void knowsNoOptionsOfTwoWords() {
    assertEquals(run(List.of("--block"), "storage=x", "app"), parse("--block", "storage=x", "app"));
  }

  @Test
  void actsOnTheFirstOfHelpAndVersion() {
    assertEquals(new CommandLine.Help(), parse("--nonsense", "--help", "--version"));
    assertEquals(new CommandLine.Version(), parse("--version", "--help", "app"));
  }

  @Test
  void missesTheKernel() {
    assertEquals(new CommandLine.NoKernel(), parse());
    assertEquals(new CommandLine.NoKernel(), parse("--nonsense"));
    assertEquals(new CommandLine.NoKernel(), parse("--mem=1", "--"));
  }

  @Test
  void takesAnEmptyArgumentAsKernel() {
    assertEquals(run(List.of(), ""), parse(""));
  }
}
