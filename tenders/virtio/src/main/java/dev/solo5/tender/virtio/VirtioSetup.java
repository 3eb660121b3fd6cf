package dev.solo5.tender.virtio;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Attacher;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.load.GuestCommandLine;
import dev.solo5.tender.load.OpenUnikernel;
import dev.solo5.tender.report.RunRecorder;
import java.util.List;
import java.util.OptionalInt;

/**
 * A launch up to the point where QEMU is started: the file has proved to be a unikernel, every
 * device has its resource. Closing it closes the descriptors it holds.
 *
 * @param wiring owned by this
 */
record VirtioSetup(Request request, Wiring wiring) implements AutoCloseable {
  /**
   * What is asked for.
   *
   * @param kernel the path of the unikernel
   * @param memoryMebibytes from 1
   * @param ordered devices by their order
   * @param named devices by their names
   * @param isHandedOver whether a program hands its descriptors over; otherwise the process was
   *     started with them
   * @param commandLine the guest's
   * @param backing QEMU and what executes the guest
   */
  record Request(
      String kernel,
      long memoryMebibytes,
      List<OrderedDevice> ordered,
      List<Attachment> named,
      boolean isHandedOver,
      String commandLine,
      Backing backing) {}

  /**
   * Sets it up.
   *
   * @param request whose inherited descriptors are taken over: they are closed with the result, or
   *     at once when this throws
   * @throws TenderException with the first problem
   */
  static VirtioSetup open(Request request, Host host, RunRecorder recorder) throws TenderException {
    List<DeviceRequest> wanted;
    BinaryManifest manifest;
    try (OpenUnikernel unikernel = OpenUnikernel.open(request.kernel(), Target.VIRTIO)) {
      recorder.opened(unikernel);
      byte[] _ = GuestCommandLine.encode(request.commandLine());
      manifest = unikernel.manifest();
      wanted = OrderedDevice.named(request.ordered(), manifest.devices(), request.named());
    } catch (TenderException | RuntimeException e) {
      discard(request, host);
      throw e;
    }
    return new VirtioSetup(
        request,
        Wiring.open(manifest, wanted, host, request.isHandedOver(), QemuProcess.FIRST_FREE));
  }

  /** What a launch made in Java asks for. */
  static Request request(Launch launch, Backing backing) {
    return new Request(
        launch.unikernel().toString(),
        launch.memoryBytes() / Launch.MEBIBYTE,
        List.of(),
        launch.attachments(),
        true,
        launch.commandLine(),
        backing);
  }

  private static void discard(Request request, Host host) {
    if (request.isHandedOver()) {
      Attacher.discard(request.named(), host);
    }
  }

  /** Whether guests of this target are for machines like this one. */
  static boolean isMachineSupported() {
    return Machine.host() == Machine.X86_64;
  }

  long memoryBytes() {
    return request.memoryMebibytes() * Launch.MEBIBYTE;
  }

  /**
   * The virtual machine.
   *
   * @param file the unikernel, as QEMU finds it
   * @param status the descriptor for the guest's exit status
   */
  QemuMachine machine(String file, OptionalInt status) {
    return new QemuMachine(
        request.backing().qemu().toString(),
        request.backing().accelerator(),
        request.backing().confined(),
        request.memoryMebibytes(),
        wiring.devices(),
        status,
        file,
        request.commandLine());
  }

  @Override
  public void close() {
    wiring.close();
  }
}
