package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a goal itself took of a whole Maven, in milliseconds, as it says in its last line.
 *
 * @param maven the whole process; it must not be quiet
 */
record GoalTime(WholeProcess maven) implements Subject {
  private static final Pattern TOOK = Pattern.compile(" in (\\d+) ms$", Pattern.MULTILINE);

  @Override
  public String name() {
    return maven.name();
  }

  @Override
  public long runNanos() throws IOException, InterruptedException {
    var _ = maven.runNanos();
    String log = Files.readString(maven.log());
    Matcher took = TOOK.matcher(log);
    if (!took.find()) {
      throw new IOException(name() + ": says nothing of its time: " + log.strip());
    }
    return TimeUnit.MILLISECONDS.toNanos(Long.parseLong(took.group(1)));
  }
}
