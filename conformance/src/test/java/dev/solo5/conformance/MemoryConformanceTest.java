package dev.solo5.conformance;

/** Memory: sizes, what is where, and what must not be done to it. */
class MemoryConformanceTest {

  private static final long MIB = 1 << 20;

  @Row(value = "free memory is zero and usable", virtio = true)
  void freeMemory(Trial trial) {
    trial.run("memory").memory(4).end().passes();
  }

  @Row(value = "too little memory", virtio = true)
  void tooLittleMemory(Trial trial) {
    trial.run("big").memory(2).end().aborts().says("Not enough memory");
    trial.run("big").memory(4).end().passes();
  }

  @Row(value = "1 GiB guest", virtio = true)
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

  @Row(value = "write to code", virtio = true)
  void writeToCode(Trial trial) {
    access(trial, "write text").isWriteProtected(trial.target());
  }

  @Row(value = "write to read-only data", virtio = true)
  void writeToReadOnlyData(Trial trial) {
    access(trial, "write rodata").isWriteProtected(trial.target());
  }

  @Row(value = "execute heap", virtio = true)
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

  @Row(value = "execute stack", virtio = true)
  void executeStack(Trial trial) {
    access(trial, "execute stack").faults(trial.target());
  }

  @Row(value = "execute data", virtio = true)
  void executeData(Trial trial) {
    access(trial, "execute data").faults(trial.target());
    access(trial, "execute bss").faults(trial.target());
  }

  @Row(value = "execute read-only data", virtio = true)
  void executeReadOnlyData(Trial trial) {
    access(trial, "execute rodata").faults(trial.target());
  }

  @Row("execute command line")
  void executeCommandLine(Trial trial) {
    access(trial, "execute command line").faults(trial.target());
  }

  @Row(value = "page zero: read, write, execute", virtio = true)
  void pageZero(Trial trial) {
    access(trial, "read zero").faults(trial.target());
    access(trial, "write zero").faults(trial.target());
    access(trial, "execute zero").faults(trial.target());
    if (trial.target() != Target.VIRTIO) { // which has the firmware's memory there
      access(trial, "read below").faults(trial.target());
      access(trial, "write below").faults(trial.target());
    }
  }

  @Row("behind the end of memory")
  void behindTheEnd(Trial trial) {
    access(trial, "read last").passes();
    access(trial, "read end").faults(trial.target());
    access(trial, "write end").faults(trial.target());
    access(trial, "read noncanonical").faults(trial.target());
  }

  @Row(value = "thread-local variable before there are any", virtio = true)
  void threadLocalTooEarly(Trial trial) {
    access(trial, "thread local").faults(trial.target());
  }

  @Row("recursion through all memory")
  void recursion(Trial trial) {
    trial.run("recursion").memory(2).end().isWriteProtected(trial.target()).doesNotSay("FAILURE");
  }

  @Row(value = "no thread-local storage at all", virtio = true)
  void noThreadLocalStorage(Trial trial) {
    trial.run("notls").end().passes();
  }

  @Row(value = "thread-local storage of odd size and alignment", virtio = true)
  void oddThreadLocalStorage(Trial trial) {
    trial.run("tlsalign").end().passes();
    trial.run("tlsdata").end().passes();
  }

  @Row(value = "sections of other languages", virtio = true)
  void sections(Trial trial) {
    trial.run("sections").end().passes();
  }

  private static Ending access(Trial trial, String what) {
    return trial.run("access").saying(what).end();
  }
}
