package dev.solo5.network.dns;

import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * Passes questions of clients on to servers, and the answers back, RFC 5625; some names it answers
 * itself. It keeps nothing but the questions that are under way, whose number is bounded. No clock,
 * no thread, no I/O.
 */
public final class DnsForwarder {
  /** More questions than these are not under way at once. */
  public static final int MOST_QUESTIONS = 256;

  /** A server is given so long; then the next one is asked. */
  static final long PATIENCE_NANOS = 3_000_000_000L;

  private static final int MOST_ATTEMPTS = 4;
  private static final int GIVEN_TTL_SECONDS = 60;
  private static final int LONGEST_CHAIN = 16;

  private final int servers;
  private final Map<DnsName, List<DnsData>> given;
  private final Predicate<DnsName> allowed;
  private final IntSupplier ids;
  private final LinkedHashMap<Integer, Pending> pending = new LinkedHashMap<>();

  private static final class Pending {
    final Client client;
    final DnsMessage query;
    final byte[] bytes; // of the query, with our id
    int attempts;
    long until;

    Pending(Client client, DnsMessage query, byte[] bytes) {
      this.client = client;
      this.query = query;
      this.bytes = bytes;
    }
  }

  /** Who has asked. */
  public record Client(int address, int port) {}

  /** What is to be done. */
  public sealed interface Step {
    /**
     * Give a client its answer.
     *
     * @param name that was asked for
     * @param addresses of IPv4 that the answer gives for it, if any
     * @param ttlSeconds how long these may be kept
     */
    record Answer(
        Client client, Octets message, DnsName name, List<Integer> addresses, int ttlSeconds)
        implements Step {}

    /**
     * Ask a server.
     *
     * @param server counted from 0
     */
    record Ask(int server, Octets message) implements Step {}
  }

  /**
   * A forwarder.
   *
   * @param servers how many there are to be asked, in their order
   * @param given answers for some names, of all types
   * @param allowed which other names may be asked for
   * @param ids gives random numbers, of which the lower 16 bits are used
   */
  public DnsForwarder(
      int servers, Map<DnsName, List<DnsData>> given, Predicate<DnsName> allowed, IntSupplier ids) {
    this.servers = servers;
    this.given = Map.copyOf(given);
    this.allowed = allowed;
    this.ids = ids;
  }

  /** Takes what a client has sent, whatever it is. */
  public List<Step> fromClient(Client client, Octets bytes, long now) {
    Optional<DnsMessage> parsed = DnsMessage.parse(bytes);
    if (parsed.isEmpty() || parsed.get().isResponse() || parsed.get().questions().size() != 1) {
      return List.of();
    }
    DnsMessage query = parsed.get();
    DnsQuestion question = query.questions().getFirst();
    if (query.kind() != 0 || question.dnsClass() != DnsMessage.INTERNET) {
      return List.of(answer(client, query.answer(DnsMessage.NOT_IMPLEMENTED, List.of())));
    }
    List<DnsData> known = given.get(question.name());
    if (known != null) {
      return List.of(answer(client, query.answer(DnsMessage.NO_ERROR, records(question, known))));
    }
    if (!allowed.test(question.name())) {
      return List.of(answer(client, query.answer(DnsMessage.REFUSED, List.of())));
    }
    if (question.type() == DnsData.AAAA) {
      // The network has no IPv6: an address of it would be of no use.
      return List.of(answer(client, query.answer(DnsMessage.NO_ERROR, List.of())));
    }
    if (servers == 0 || pending.size() == MOST_QUESTIONS) {
      return List.of(failure(client, query));
    }
    return ask(new Pending(client, query, bytes.copy()), now);
  }

  private static List<DnsRecord> records(DnsQuestion question, List<DnsData> known) {
    List<DnsRecord> records = new ArrayList<>();
    for (DnsData data : known) {
      if (data.type() == question.type()) {
        DnsName name = question.name();
        records.add(new DnsRecord(name, DnsMessage.INTERNET, GIVEN_TTL_SECONDS, data));
      }
    }
    return records;
  }

  private List<Step> ask(Pending asked, long now) {
    for (Pending other : pending.values()) {
      if (other.client.equals(asked.client) && other.query.equals(asked.query)) {
        return List.of(); // impatient: it is under way
      }
    }
    int id = ids.getAsInt() & 0xffff;
    while (pending.containsKey(id)) {
      id = (id + 1) & 0xffff;
    }
    Octets.view(asked.bytes).putShort(0, id);
    pending.put(id, asked);
    return List.of(again(asked, now));
  }

  private Step again(Pending asked, long now) {
    asked.until = now + PATIENCE_NANOS;
    return new Step.Ask(asked.attempts++ % servers, Octets.view(asked.bytes));
  }

  /** Takes what a server has sent, whatever it is. */
  public List<Step> fromServer(Octets bytes) {
    Optional<DnsMessage> parsed = DnsMessage.parse(bytes);
    if (parsed.isEmpty() || !parsed.get().isResponse()) {
      return List.of();
    }
    DnsMessage response = parsed.get();
    Pending asked = pending.get(response.id());
    if (asked == null || !asked.query.questions().equals(response.questions())) {
      return List.of();
    }
    pending.remove(response.id());
    return List.of(answer(asked, response, bytes.copy()));
  }

  private static Step answer(Pending asked, DnsMessage response, byte[] bytes) {
    if (bytes.length > room(asked.query)) {
      DnsMessage cut = asked.query.answer(response.code(), List.of());
      int flags = cut.flags() | DnsMessage.TRUNCATED;
      List<DnsRecord> none = List.of();
      return answer(
          asked.client, new DnsMessage(cut.id(), flags, cut.questions(), none, none, none));
    }
    Octets.view(bytes).putShort(0, asked.query.id());
    DnsName name = asked.query.questions().getFirst().name();
    Set<DnsName> names = chain(name, response.answers());
    List<Integer> addresses = new ArrayList<>();
    int ttl = Integer.MAX_VALUE;
    for (DnsRecord dnsRecord : response.answers()) {
      if (names.contains(dnsRecord.name())
          && dnsRecord.data() instanceof DnsData.Address(int address)) {
        addresses.add(address);
        ttl = Math.min(ttl, dnsRecord.ttlSeconds());
      }
    }
    return new Step.Answer(
        asked.client, Octets.view(bytes), name, addresses, addresses.isEmpty() ? 0 : ttl);
  }

  /** A name and those that it is an alias of. */
  private static Set<DnsName> chain(DnsName name, List<DnsRecord> records) {
    Set<DnsName> names = new HashSet<>(Set.of(name));
    boolean more = true;
    while (more && names.size() < LONGEST_CHAIN) {
      more = false;
      for (DnsRecord dnsRecord : records) {
        if (dnsRecord.data() instanceof DnsData.Target target
            && target.type() == DnsData.CNAME
            && names.contains(dnsRecord.name())) {
          more |= names.add(target.name());
        }
      }
    }
    return names;
  }

  /** How long an answer may be: its client says that in the class of a record, RFC 6891. */
  private static int room(DnsMessage query) {
    int room = DnsMessage.UDP_BYTES;
    for (DnsRecord dnsRecord : query.additional()) {
      if (dnsRecord.data().type() == DnsData.OPT) {
        room = Math.max(room, dnsRecord.dnsClass());
      }
    }
    return Math.min(room, MOST_ANSWER_BYTES);
  }

  /** What fits into one frame. */
  public static final int MOST_ANSWER_BYTES = 1472;

  private static Step failure(Client client, DnsMessage query) {
    return answer(client, query.answer(DnsMessage.SERVER_FAILURE, List.of()));
  }

  private static Step answer(Client client, DnsMessage message) {
    Octets to = Octets.allocate(MOST_ANSWER_BYTES);
    message.put(to);
    DnsName name = message.questions().getFirst().name();
    List<Integer> addresses = new ArrayList<>();
    for (DnsRecord dnsRecord : message.answers()) {
      if (dnsRecord.data() instanceof DnsData.Address(int address)) {
        addresses.add(address);
      }
    }
    return new Step.Answer(client, to.flip(), name, addresses, GIVEN_TTL_SECONDS);
  }

  /** When {@link #due} has to be called next; {@code Long.MAX_VALUE} for never. */
  public long deadline() {
    long next = Long.MAX_VALUE;
    for (Pending asked : pending.values()) {
      next = Math.min(next, asked.until);
    }
    return next;
  }

  /** Asks the next server, or gives up, where one has not answered. */
  public List<Step> due(long now) {
    List<Step> steps = new ArrayList<>();
    for (Iterator<Pending> all = pending.values().iterator(); all.hasNext(); ) {
      Pending asked = all.next();
      if (now >= asked.until && asked.attempts == MOST_ATTEMPTS) {
        all.remove();
        steps.add(failure(asked.client, asked.query));
      } else if (now >= asked.until) {
        steps.add(again(asked, now));
      }
    }
    return steps;
  }
}
