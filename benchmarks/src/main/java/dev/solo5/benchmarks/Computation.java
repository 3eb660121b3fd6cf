package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workload that times its own rounds, in a process that runs some of them to get warm first.
 *
 * @param process prints a line for each round: nanoseconds, and what it computed
 * @param warmUpRounds those that do not count
 * @param result what it must have computed
 */
record Computation(WholeProcess process, int warmUpRounds, long result) implements Subject {
  private static final Pattern ROUND = Pattern.compile("^(\\d+) (-?\\d+)$", Pattern.MULTILINE);

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public long runNanos() throws IOException, InterruptedException {
    var _ = process.runNanos();
    List<Long> nanos = new ArrayList<>();
    Matcher rounds = ROUND.matcher(Files.readString(process.log()));
    while (rounds.find()) {
      if (Long.parseLong(rounds.group(2)) != result) {
        throw new IOException(name() + " computed " + rounds.group(2) + ", expected " + result);
      }
      nanos.add(Long.parseLong(rounds.group(1)));
    }
    if (nanos.size() <= warmUpRounds) {
      throw new IOException(name() + ": only " + nanos.size() + " rounds");
    }
    List<Long> warm = nanos.subList(warmUpRounds, nanos.size());
    return new Samples(warm.stream().mapToLong(Long::longValue).toArray()).medianNanos();
  }
}
