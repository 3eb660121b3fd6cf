package dev.solo5.tender.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Target;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingParserTest {
  private static final Program HVT = new Program("solo5-hvt", Target.HVT);
  private static final Program SPT = new Program("solo5-spt", Target.SPT);

  private static Setting parse(String option) throws TenderException {
    return new SettingParser(SPT).parse(option);
  }

  private static TenderProblem refusal(Program program, String option) {
    return assertThrows(TenderException.class, () -> new SettingParser(program).parse(option))
        .problem();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1048576",
    "512, 536870912",
    "8192, 8589934592",
    "'  7', 7340032",
    "+2, 2097152",
    "0003, 3145728",
    "16x, 16777216",
    "-1, -1048576",
    "99999999999999999999, -1048576",
  })
  void readsMemoryAsTheReferenceDoes(String value, long bytes) throws TenderException {
    assertEquals(new Setting.Memory(bytes), parse("--mem=" + value));
  }

  @Test
  void leavesTheRingOutWhereThereIsOne() throws TenderException {
    String option = "--x-no-net-ring";
    assertEquals(new Setting.NoNetRing(), new SettingParser(HVT).parse(option));
    assertEquals(
        new TenderProblem.InvalidOption(option, List.of()), refusal(SPT, option), "no ring in spt");
    assertEquals(
        new TenderProblem.InvalidOption(option + "s", List.of()), refusal(HVT, option + "s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0x10", "0", "-0", "-", "+", " ", "17592186044416"})
  void refusesMemoryThatComesToNothing(String value) {
    assertEquals(new TenderProblem.MalformedMemory(value), refusal(SPT, "--mem=" + value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "--mem",
        "--memory=1",
        "--block",
        "--block=x",
        "--block:",
        "--block:a",
        "--block:a=",
        "--block:=x",
        "--block:a-b=x",
        "--block:a b=x",
        "--block:ä=x",
        "--nix:a=x",
        "--net:a=",
        "--net-mac:a=1:2:3:4:5",
        "--net-mac:a=1:2:3:4:5:",
        "--net-mac:a=x:2:3:4:5:6",
        "--block-sector-size:a=x",
        "--gdb",
        "--x-exec",
        "--block:a234567890123456789012345678901234567890123456789012345678901234567a=x",
      })
  void refusesWhatNobodyTakes(String option) {
    assertEquals(new TenderProblem.InvalidOption(option, List.of()), refusal(SPT, option));
  }

  @Test
  void readsDevices() throws TenderException {
    assertEquals(new Setting.BlockFile("a1Z", "my disk=1:2"), parse("--block:a1Z=my disk=1:2"));
    assertEquals(new Setting.BlockSectorSize("a", 4096), parse("--block-sector-size:a=4096"));
    assertEquals(
        new Setting.Network("n", new NetBackend.TapInterface("tap100")), parse("--net:n=tap100"));
    assertEquals(
        new Setting.Network("n", new NetBackend.InheritedDescriptor(7)), parse("--net:n=@7"));
    assertEquals(
        new Setting.NetMac("n", new Mac(0x0203040506ffL)), parse("--net-mac:n=2:3:04:5:6:fF"));
  }

  @ParameterizedTest
  @CsvSource({"512, 512", "32768, 32768", "66048, 512", "1024x, 1024", "' 2048', 2048"})
  void readsSectorSizesInSixteenBits(String value, int bytes) throws TenderException {
    assertEquals(new Setting.BlockSectorSize("a", bytes), parse("--block-sector-size:a=" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "256", "513", "521", "65536", "-512", "1536"})
  void refusesOtherSectorSizes(String value) {
    String option = "--block-sector-size:a=" + value;
    assertEquals(
        new TenderProblem.InvalidOption(option, List.of(new TenderProblem.BadSectorSize())),
        refusal(SPT, option));
  }

  @ParameterizedTest
  @CsvSource({
    "@, Invalid argument",
    "@x, Invalid argument",
    "@-, Invalid argument",
    "@1x, Invalid argument",
    "@-1, Numerical result out of range",
    "@2147483648, Numerical result out of range",
    "@99999999999999999999999, Numerical result out of range",
  })
  void keepsBadDescriptorsForLater(String text, String reason) throws TenderException {
    assertEquals(new Setting.BadNetwork("n", text, reason), parse("--net:n=" + text));
  }

  @Test
  void takesTheLargestDescriptor() throws TenderException {
    assertEquals(
        new Setting.Network("n", new NetBackend.InheritedDescriptor(Integer.MAX_VALUE)),
        parse("--net:n=@2147483647"));
  }

  @Test
  void allowsAnExecutableHeapInSptOnly() throws TenderException {
    assertEquals(new Setting.ExecutableHeap(), parse("--x-exec-heap"));
    assertEquals(new Setting.ExecutableHeap(), parse("--x-exec-heap-and-more"));
    assertEquals(
        new TenderProblem.InvalidOption("--x-exec-heap", List.of()), refusal(HVT, "--x-exec-heap"));
  }
}
