package dev.solo5.conformance;

/** How a guest begins and ends: registers, command line, exit statuses. */
class StartConformanceTest {

  private static final int LONGEST_COMMAND_LINE = 8191;

  @Row("registers and flags at start")
  void start(Trial trial) {
    trial.run("start").end().passes();
    trial.run("start").memory(64).end().passes();
  }

  @Row(value = "floating point unit at start", virtio = true)
  void floatingPoint(Trial trial) {
    HostKvm.requireFloatingPoint(trial);
    trial.run("fpustart").end().passes();
  }

  @Row(value = "exit statuses", virtio = true)
  void exitStatuses(Trial trial) {
    for (int status : new int[] {0, 1, 2, 77, 127, 128, 254, 255, 256, 259}) {
      trial
          .run("exit")
          .saying("" + status)
          .end()
          .failsWith(status & 0xff, "Solo5: solo5_exit(" + status + ") called");
    }
    trial.run("exit").saying("return", "33").end().ends(33);
  }

  @Row(value = "abort", virtio = true)
  void abort(Trial trial) {
    trial.run("exit").saying("abort").end().failsWith(255, "Solo5: solo5_abort() called");
  }

  @Row(value = "command line: blanks, empty words, options of the bindings", virtio = true)
  void commandLine(Trial trial) {
    trial.run("hello").saying("a", "", "b  c", " d").end().ends(0).says("is: 'a  b  c  d'\n");
    trial.run("hello").end().ends(0).says("is: ''\n");
    trial.run("hello").saying("--mem=1", "--", "--help").end().says("is: '--mem=1 -- --help'\n");
    trial
        .run("hello")
        .saying("--solo5:debug", "--solo5:quiet", "x", "--solo5:debug")
        .end()
        .ends(0)
        .says("is: 'x --solo5:debug'\n")
        .doesNotSay("Solo5: Bindings");
    trial.run("hello").saying("--solo5:quietly").end().says("is: '--solo5:quietly'\n");
  }

  @Row(value = "longest command line", virtio = true)
  void longestCommandLine(Trial trial) {
    String longest = "x".repeat(LONGEST_COMMAND_LINE);
    trial.run("hello").saying(longest).end().ends(0).says("is: '" + longest + "'\n");
    trial
        .run("hello")
        .saying(longest, "")
        .end()
        .failsWith(1, "Guest command line too long (max=8191 characters)");
  }
}
