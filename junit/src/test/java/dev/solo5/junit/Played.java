package dev.solo5.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of the tests of a class that was run inside a test: results by the path of display
 * names below the class, as {@code ok}, {@code failed: MESSAGE}, {@code aborted: REASON} or {@code
 * skipped: REASON}; containers only when they are not ok.
 */
record Played(Map<String, String> results, String printed) {
  /** The property in which classes that are played find the directory for their guests. */
  static final String FOLDER = "solo5.played.folder";

  static Played play(Class<?> tests, Path folder, Map<String, String> parameters) {
    System.setProperty(FOLDER, folder.toString());
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameters(parameters)
            .build();
    Listener listener = new Listener();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream error = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LauncherFactory.create().execute(request, listener);
    } finally {
      System.setErr(error);
    }
    return new Played(new TreeMap<>(listener.results), printed.toString(StandardCharsets.UTF_8));
  }

  /** Where the running class finds the directory for its guests. */
  static Path folder() {
    return Path.of(Optional.ofNullable(System.getProperty(FOLDER)).orElseThrow());
  }

  private static final class Listener implements TestExecutionListener {
    private final Map<String, String> results = new ConcurrentSkipListMap<>();
    private Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
      plan = Optional.of(started);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      results.put(path(test), "skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String message = result.getThrowable().map(Throwable::getMessage).orElse("");
      switch (result.getStatus()) {
        case SUCCESSFUL -> {
          if (test.isTest()) {
            results.put(path(test), "ok");
          }
        }
        case ABORTED -> results.put(path(test), "aborted: " + message);
        case FAILED -> results.put(path(test), "failed: " + message);
      }
    }

    /** Without the engine and the class. */
    private String path(TestIdentifier test) {
      Optional<TestIdentifier> parent = plan.orElseThrow().getParent(test);
      if (parent.isEmpty() || plan.orElseThrow().getParent(parent.get()).isEmpty()) {
        return "";
      }
      String above = path(parent.get());
      return above.isEmpty() ? test.getDisplayName() : above + "/" + test.getDisplayName();
    }
  }
}
