package dev.solo5.launcher;

import dev.solo5.tender.Launch;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import java.nio.file.Path;
import java.util.List;

/** Starts guests: chooses a tender, checks the devices, makes what the run needs. */
record Starter(List<Tender> tenders) {
  static Starter withInstalledTenders() {
    return new Starter(Tender.installed());
  }

  Guest start(Launcher launcher) throws LaunchException {
    TenderChoice choice = TenderChoice.of(tenders, launcher.unikernel(), launcher.target());
    Tender tender = choice.tender();
    Path file = launcher.unikernel().file(tender.target());
    ManifestDevices.read(file).require(launcher.devices());
    RunDirectory run =
        RunDirectory.create(launcher.runs(), launcher.run() + "." + tender.target().text());
    Resources resources = Resources.make(launcher.devices(), run);
    Launch launch;
    RunConsole console;
    try {
      launch =
          Launch.of(file)
              .withMemoryBytes(launcher.memoryBytes())
              .withAttachments(resources.attachments())
              .withArguments(launcher.arguments().toArray(String[]::new));
      Launch described = launch.withAttachments(resources.described());
      run.write(run.command(), CommandText.of(tender.target(), described, launcher.arguments()));
      console = new RunConsole(run.console());
    } catch (LaunchException | RuntimeException e) {
      resources.abandon();
      throw e;
    }
    return new Guest(choice, launcher, run, console, start(tender, launch, console));
  }

  private static RunningGuest start(Tender tender, Launch launch, RunConsole console)
      throws LaunchException {
    try {
      return tender.start(launch, console, _ -> {});
    } catch (TenderException e) {
      console.close();
      throw new LaunchException(new LaunchProblem.Refused(e.problem()), e);
    } catch (RuntimeException e) {
      console.close();
      throw e;
    }
  }
}
