package dev.solo5.build.doctor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that was checked.
 *
 * @param name what a person calls it
 * @param need what it is good for
 * @param status how it is
 * @param found what there is, or why it can't be used; one line
 * @param advice what to do; empty when nothing has to be done
 * @param facts everything that was measured, by name
 */
public record Check(
    String name,
    Need need,
    Status status,
    String found,
    Optional<String> advice,
    SortedMap<String, ProbedFact> facts) {
  public Check {
    facts = new TreeMap<>(facts);
  }

  /** What a thing is good for. */
  public enum Need {
    /** Without it no unikernel is built, or none runs under spt. */
    REQUIRED,
    /** Without it something is missing that many do without. */
    OPTIONAL
  }

  /** How a thing is. */
  public enum Status {
    /** It works. */
    OK,
    /** It works, or nearly, and one should know something of it. */
    WARNING,
    /** It is not there, or can't be used. */
    MISSING;

    /** In reports. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A thing that is checked. */
  record Subject(String name, Need need) {
    static Subject required(String name) {
      return new Subject(name, Need.REQUIRED);
    }

    static Subject optional(String name) {
      return new Subject(name, Need.OPTIONAL);
    }

    Check ok(String found) {
      return new Check(name, need, Status.OK, found, Optional.empty(), new TreeMap<>());
    }

    Check warning(String found, String advice) {
      return new Check(name, need, Status.WARNING, found, Optional.of(advice), new TreeMap<>());
    }

    Check missing(String found, String advice) {
      return new Check(name, need, Status.MISSING, found, Optional.of(advice), new TreeMap<>());
    }
  }

  /** The same with what was measured. */
  Check with(Map<String, ProbedFact> measured) {
    return new Check(name, need, status, found, advice, new TreeMap<>(measured));
  }

  /** Whether no unikernel is built, or none runs under spt, for want of this. */
  public boolean blocks() {
    return need == Need.REQUIRED && status == Status.MISSING;
  }
}
