package dev.solo5.build.instance;

import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances of one project that were started and not yet stopped; thread-safe. */
public final class Instances {
  private final Map<String, Instance> running = new LinkedHashMap<>();

  /** None yet. */
  public Instances() {}

  /**
   * Keeps an instance.
   *
   * @throws ProblemException when there is one of this name; the new one is ended then
   */
  public synchronized void add(Instance instance) throws ProblemException {
    if (running.containsKey(instance.id())) {
      instance.close();
      throw new ProblemException(new InstanceProblem.StartedTwice(instance.id()));
    }
    running.put(instance.id(), instance);
  }

  /**
   * Checks that a name is free.
   *
   * @throws ProblemException when there is an instance of this name
   */
  public synchronized void requireFree(String id) throws ProblemException {
    if (running.containsKey(id)) {
      throw new ProblemException(new InstanceProblem.StartedTwice(id));
    }
  }

  /** Takes one out, for the caller to end; nothing when there is none of this name. */
  public synchronized List<Instance> take(String id) {
    Instance instance = running.remove(id);
    return instance == null ? List.of() : List.of(instance);
  }

  /** Takes all out, for the caller to end, the youngest first. */
  public synchronized List<Instance> takeAll() {
    List<Instance> all = new ArrayList<>(running.values());
    running.clear();
    return List.copyOf(all.reversed());
  }
}
