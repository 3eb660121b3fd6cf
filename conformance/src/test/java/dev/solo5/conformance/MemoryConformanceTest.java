package dev.solo5.conformance;

/** Memory: sizes, what is where, and what must not be done to it. */
class MemoryConformanceTest {

  private static final long MIB = 1 << 20;

  @Row("free memory is zero and usable")
  void freeMemory(Trial trial) {
    trial.run("memory").memory(4).end().passes();
  }

  @Row("too little memory")
  void tooLittleMemory(Trial trial) {
    trial.run("big").memory(2).end().aborts().says("Not enough memory");
    trial.run("big").memory(4).end().passes();
  }

  @Row("1 GiB guest")
  void oneGigabyte(Trial trial) {
    hasMemory(trial, 1024);
  }

  @Row("4 GiB guest")
  void fourGigabytes(Trial trial) {
    hasMemory(trial, 4096);
  }

  @Row(value = "more than 4 GiB", on = Target.SPT)
  void moreThanFourGigabytes(Trial trial) {
    hasMemory(trial, 6145);
  }

  @Row(value = "more than 4 GiB refused", on = Target.HVT)
  void moreThanFourGigabytesRefused(Trial trial) {
    trial
        .run("spread")
        .memory(4098)
        .end()
        .failsWith(1, "guest memory size 4297064448 bytes exceeds the max size 4294967296 bytes");
  }

  private static void hasMemory(Trial trial, int megabytes) {
    Ending ending = trial.run("spread").memory(megabytes).end();
    ending.passes().says("memory: " + megabytes * MIB + "\n");
  }

  @Row("write to code")
  void writeToCode(Trial trial) {
    access(trial, "write text").isWriteProtected(trial.target());
  }

  @Row("write to read-only data")
  void writeToReadOnlyData(Trial trial) {
    access(trial, "write rodata").isWriteProtected(trial.target());
  }

  @Row("execute heap")
  void executeHeap(Trial trial) {
    access(trial, "execute heap").faults(trial.target());
  }

  @Row(value = "execute heap, allowed", on = Target.SPT)
  void executeHeapAllowed(Trial trial) {
    trial
        .run("access")
        .with("--x-exec-heap")
        .saying("execute heap")
        .end()
        .passes()
        .says("WARNING: The use of --x-exec-heap is dangerous");
  }

  @Row("execute stack")
  void executeStack(Trial trial) {
    access(trial, "execute stack").faults(trial.target());
  }

  @Row("execute data")
  void executeData(Trial trial) {
    access(trial, "execute data").faults(trial.target());
    access(trial, "execute bss").faults(trial.target());
  }

  @Row("execute read-only data")
  void executeReadOnlyData(Trial trial) {
    access(trial, "execute rodata").faults(trial.target());
  }

  @Row("execute command line")
  void executeCommandLine(Trial trial) {
    access(trial, "execute command line").faults(trial.target());
  }

  @Row("page zero: read, write, execute")
  void pageZero(Trial trial) {
    access(trial, "read zero").faults(trial.target());
    access(trial, "write zero").faults(trial.target());
    access(trial, "execute zero").faults(trial.target());
    access(trial, "read below").faults(trial.target());
    access(trial, "write below").faults(trial.target());
  }

  @Row("behind the end of memory")
  void behindTheEnd(Trial trial) {
    access(trial, "read last").passes();
    access(trial, "read end").faults(trial.target());
    access(trial, "write end").faults(trial.target());
    access(trial, "read noncanonical").faults(trial.target());
  }

  @Row("thread-local variable before there are any")
  void threadLocalTooEarly(Trial trial) {
    access(trial, "thread local").faults(trial.target());
  }

  @Row("recursion through all memory")
  void recursion(Trial trial) {
    trial.run("recursion").memory(2).end().isWriteProtected(trial.target()).doesNotSay("FAILURE");
  }

  @Row("no thread-local storage at all")
  void noThreadLocalStorage(Trial trial) {
    trial.run("notls").end().passes();
  }

  @Row("thread-local storage of odd size and alignment")
  void oddThreadLocalStorage(Trial trial) {
    trial.run("tlsalign").end().passes();
    trial.run("tlsdata").end().passes();
  }

  @Row("sections of other languages")
  void sections(Trial trial) {
    trial.run("sections").end().passes();
  }

  private static Ending access(Trial trial, String what) {
    return trial.run("access").saying(what).end();
  }
}
