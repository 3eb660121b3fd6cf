package dev.solo5.tender.probe;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.seccomp.Sandbox;
import dev.solo5.tender.TenderException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Collects facts about this machine. Whatever goes wrong is a fact too. */
public final class Probing {
  /** What {@link #filter} finds out. */
  public static final String FILTER = "sandbox.filter";

  private static final String TUN = "/dev/net/tun";

  private final Target target;
  private final List<Fact> facts = new ArrayList<>();

  /** Begins with none. */
  public Probing(Target target) {
    this.target = target;
  }

  /** Something that may fail; what it throws is the reason. */
  public interface Attempt {
    /** Tries, and says what it found. */
    String run() throws Exception;
  }

  /**
   * Tries something.
   *
   * @return whether it worked
   */
  public boolean attempt(String name, Attempt attempt) {
    Fact fact;
    try {
      fact = Fact.works(name, attempt.run());
    } catch (TenderException e) {
      fact = Fact.fails(name, e.problem().message());
    } catch (ExceptionInInitializerError e) {
      fact = Fact.fails(name, String.valueOf(e.getCause()));
    } catch (Exception | LinkageError e) {
      String reason = e.getMessage();
      fact = Fact.fails(name, reason == null ? e.toString() : reason);
    }
    facts.add(fact);
    return fact.ok();
  }

  /** Leaves out what can't be tried after something else failed. */
  public void leaveOut(String because, String... names) {
    for (String name : names) {
      facts.add(Fact.fails(name, "not tried: needs " + because));
    }
  }

  /** Tries whether tap interfaces can be attached here, apart from permissions on each. */
  public void tun() {
    attempt("net.tun", Probing::openTun);
  }

  private static String openTun() throws Exception {
    Fd.open(TUN, Fcntl.O_RDWR).close();
    return TUN;
  }

  /** Tries whether this kernel takes system call filters. */
  public void filter() {
    attempt(FILTER, Probing::seccomp);
  }

  private static String seccomp() {
    if (!Sandbox.isSupported()) {
      throw new UnsupportedOperationException(
          "this kernel has no system call filters (CONFIG_SECCOMP_FILTER)");
    }
    return "seccomp";
  }

  /** What was found so far, in order. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** The facts as JSON, {@code solo5.probe} version 1; ends in a newline. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("type", "solo5.probe");
      json.writeNumberProperty("version", 1);
      json.writeStringProperty("target", target.text());
      json.writeObjectPropertyStart("facts");
      for (Fact fact : facts) {
        json.writeObjectPropertyStart(fact.name());
        json.writeBooleanProperty("ok", fact.ok());
        json.writeStringProperty(fact.ok() ? "found" : "reason", fact.text());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
