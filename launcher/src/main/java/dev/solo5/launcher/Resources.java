package dev.solo5.launcher;

import dev.solo5.launcher.Launcher.Attached;
import dev.solo5.linux.Fd;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Host resources made for one run. Disks come before networks: what was made for a network is a
 * descriptor, which is lost when something fails behind it.
 */
final class Resources {
  private final RunDirectory run;
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Attachment> described = new ArrayList<>();
  private final List<Fd> descriptors = new ArrayList<>();

  private Resources(RunDirectory run) {
    this.run = run;
  }

  /** Makes them all or none. */
  static Resources make(List<Attached> devices, RunDirectory run) throws LaunchException {
    Resources resources = new Resources(run);
    for (Attached device : devices) {
      if (device instanceof Attached.DiskOf(var block, Disk disk)) {
        resources.disk(block.name(), disk);
      }
    }
    try {
      for (Attached device : devices) {
        if (device instanceof Attached.NetworkOf(var net, Network network)) {
          resources.network(net.name(), network, Optional.empty());
        }
      }
      return resources;
    } catch (LaunchException | RuntimeException e) {
      resources.abandon();
      throw e;
    }
  }

  /** What the tender is told; it takes the descriptors over. */
  Attachment[] attachments() {
    return attachments.toArray(Attachment[]::new);
  }

  /** The same as a command line says it: networks of this process are such in user mode. */
  Attachment[] described() {
    return described.toArray(Attachment[]::new);
  }

  /** Closes the descriptors, when no tender takes them. */
  void abandon() {
    descriptors.forEach(Fd::close);
  }

  private void disk(String device, Disk disk) throws LaunchException {
    try {
      Path file =
          switch (disk) {
            case Disk.Existing(Path existing, _) -> existing;
            case Disk.Copy(Path template, _) -> Files.copy(template, run.disk(device));
            case Disk.Temporary(long sizeBytes, _) -> {
              Disk.extend(Files.createFile(run.disk(device)), sizeBytes);
              yield run.disk(device);
            }
          };
      Attachment block = new Attachment.Block(device, file, disk.sectorSize());
      attachments.add(block);
      described.add(block);
    } catch (IOException e) {
      throw new LaunchException(new LaunchProblem.DiskUnavailable(device, e.toString()), e);
    }
  }

  private void network(String device, Network network, Optional<Mac> mac) throws LaunchException {
    switch (network) {
      case Network.OfTender(NetBackend backend) -> {
        Attachment net = new Attachment.Net(device, backend, mac);
        attachments.add(net);
        described.add(net);
      }
      case Network.Addressed(Network addressed, Mac chosen) ->
          network(device, addressed, Optional.of(chosen));
      case Segment segment -> {
        Fd descriptor = attach(segment, device);
        descriptors.add(descriptor);
        described.add(
            new Attachment.Net(
                device, new NetBackend.UserMode(segment.subnet(), false, List.of()), mac));
        attachments.add(
            new Attachment.Net(
                device, new NetBackend.InheritedDescriptor(descriptor.number()), mac));
      }
    }
  }

  /** The segment counts by names, which several guests may have in common. */
  private Fd attach(Segment segment, String device) throws LaunchException {
    try {
      return segment.attach(run.path().getFileName() + ":" + device);
    } catch (IOException e) {
      throw new LaunchException(new LaunchProblem.NetworkUnavailable(device, e.toString()), e);
    }
  }
}
