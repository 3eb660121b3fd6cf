package dev.solo5.build.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.doctor.Check.Status;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.ProcessStarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which nothing is found but what a test puts there. */
class DoctorTest {
  @TempDir Path directory;

  private final Map<String, ProbedFact> spt = new HashMap<>();
  private final Map<String, ProbedFact> hvt = new HashMap<>();
  private final Map<String, ProbedFact> virtio = new HashMap<>();
  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "os.name", "Linux",
              "os.version", "6",
              "os.arch", "amd64",
              "java.version", "25.0.1",
              "java.home", "/jdk"));
  private String maven = "3.9";

  @Test
  void saysWhatAnEmptyMachineLacks() throws Exception {
    Findings findings = look();

    assertEquals(List.of("C compiler"), findings.missing());
    assertEquals(
        List.of("C compiler", "C++ compiler", "spt", "hvt", "tap", "QEMU"), findings.complaints());
    assertTrue(
        findings.checks().stream()
            .allMatch(check -> (check.status() == Status.OK) == check.advice().isEmpty()));
  }

  @Test
  void wantsANewJdkOnLinux() throws Exception {
    properties.put("java.version", "21.0.2");
    properties.put("os.name", "Mac OS X");

    assertEquals(List.of("system", "JDK", "C compiler"), look().missing());
  }

  @Test
  void wantsAKernelAndAMavenThatAreNotTooOld() throws Exception {
    properties.put("os.version", "5.8.18-amd64");
    maven = "3.6.3";
    assertEquals(List.of("system", "Maven", "C compiler"), look().missing());

    properties.put("os.version", "5.10.0-rc1");
    maven = "3.8.7";
    assertEquals(List.of("C compiler"), look().missing());
    maven = "4.0.0-rc-7";
    assertEquals(List.of("C compiler"), look().missing());
  }

  @Test
  void sptNeedsSeccomp() throws Exception {
    spt.put("sandbox.filter", new ProbedFact(false, "prctl: Operation not permitted"));
    spt.put("guest.run", new ProbedFact(false, "not tried: needs sandbox.filter"));

    Check check = check("spt");

    assertEquals(Status.MISSING, check.status());
    assertEquals("prctl: Operation not permitted", check.found());
    assertTrue(check.blocks());
  }

  @Test
  void sptAndTapWork() throws Exception {
    spt.put("guest.run", new ProbedFact(true, "a guest ran"));
    spt.put("net.tun", new ProbedFact(true, "/dev/net/tun"));

    assertEquals(Status.OK, check("spt").status());
    assertEquals(spt, check("spt").facts());
    assertEquals(Status.OK, check("tap").status());
  }

  @Test
  void hvtIsNotRequired() throws Exception {
    hvt.put("kvm.open", new ProbedFact(false, "/dev/kvm: Permission denied"));

    Check absent = check("hvt");
    Files.createFile(directory.resolve("kvm"));
    Check forbidden = check("hvt");

    assertEquals(Status.MISSING, absent.status());
    assertTrue(absent.advice().orElse("").contains("kvm_intel"), absent.toString());
    assertTrue(forbidden.advice().orElse("").contains("group"), forbidden.toString());
    assertTrue(!forbidden.blocks());
  }

  @Test
  void qemuIsNotRequired() throws Exception {
    virtio.put("qemu.program", new ProbedFact(false, "there is none"));
    Check absent = check("QEMU");
    assertEquals(Status.WARNING, absent.status());
    assertTrue(absent.advice().orElseThrow().contains("apt-get install qemu-system-x86"));

    virtio.put("qemu.program", new ProbedFact(true, "/bin/qemu"));
    virtio.put("qemu.version", new ProbedFact(true, "QEMU 7.2"));
    virtio.put("qemu.kvm", new ProbedFact(false, "/dev/kvm does not exist"));
    assertEquals(
        "QEMU 7.2 (/bin/qemu), without KVM: /dev/kvm does not exist", check("QEMU").found());
    virtio.put("qemu.kvm", new ProbedFact(true, "a guest ran"));
    assertEquals("QEMU 7.2 (/bin/qemu), with KVM", check("QEMU").found());
  }

  @Test
  void hvtMayLimp() throws Exception {
    hvt.put("kvm.open", new ProbedFact(true, "/dev/kvm"));
    hvt.put("guest.run", new ProbedFact(true, "a guest ran"));
    hvt.put("guest.sse", new ProbedFact(false, "no SSE"));

    Check check = check("hvt");

    assertEquals(Status.WARNING, check.status());
    assertEquals("KVM works, but: no SSE", check.found());
  }

  private Check check(String name) throws InterruptedException {
    return look().checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Findings look() throws InterruptedException {
    ProcessStarter nothing =
        command -> {
          throw new ToolchainException(
              new ToolchainProblem.NotStarted(command.program(), "no such file"));
        };
    BuildHost host =
        new BuildHost(Map.of("PATH", directory.toString()), nothing, InstantSource.system(), 1);
    return new Doctor(
            new ExaminedMachine(
                host,
                properties,
                new ExaminedMachine.Java(25, Optional.empty()),
                maven,
                directory,
                directory.resolve("cache"),
                Optional.empty(),
                directory),
            target ->
                switch (target) {
                  case SPT -> spt;
                  case HVT -> hvt;
                  case VIRTIO -> virtio;
                  case STUB, MUEN, GENODE, XEN -> Map.of();
                })
        .look();
  }
}
