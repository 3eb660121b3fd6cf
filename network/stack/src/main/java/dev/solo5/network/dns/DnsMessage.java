package dev.solo5.network.dns;

import dev.solo5.network.ip.Octets;
import java.util.List;
import java.util.Optional;

/**
 * A message of DNS, RFC 1035 section 4.
 *
 * @param id what an answer has of its question; 0..65535
 * @param flags a set of {@link #RESPONSE} … {@link #RECURSION_AVAILABLE}, the kind of question and
 *     the code of the answer; 0..65535
 */
public record DnsMessage(
    int id,
    int flags,
    List<DnsQuestion> questions,
    List<DnsRecord> answers,
    List<DnsRecord> authorities,
    List<DnsRecord> additional) {
  /** Where servers listen, by UDP and by TCP. */
  public static final int PORT = 53;

  /** The longest message by UDP to whoever says nothing else. */
  public static final int UDP_BYTES = 512;

  /** The class of all that matters. */
  public static final int INTERNET = 1;

  public static final int RESPONSE = 0x8000;
  public static final int AUTHORITATIVE = 0x400;
  public static final int TRUNCATED = 0x200;
  public static final int RECURSION_DESIRED = 0x100;
  public static final int RECURSION_AVAILABLE = 0x80;

  /** The codes of answers. */
  public static final int NO_ERROR = 0;

  public static final int FORMAT_ERROR = 1;
  public static final int SERVER_FAILURE = 2;
  public static final int NO_SUCH_NAME = 3;
  public static final int NOT_IMPLEMENTED = 4;
  public static final int REFUSED = 5;

  static final int HEADER_BYTES = 12;

  private static final int CODE = 0xf;
  private static final int KIND_SHIFT = 11;

  /** Copies the lists. */
  public DnsMessage {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
    authorities = List.copyOf(authorities);
    additional = List.copyOf(additional);
  }

  /** A question to a server that looks further by itself. */
  public static DnsMessage question(int id, DnsName name, int type) {
    List<DnsQuestion> questions = List.of(new DnsQuestion(name, type, INTERNET));
    return new DnsMessage(id, RECURSION_DESIRED, questions, List.of(), List.of(), List.of());
  }

  /** An answer to this question. */
  public DnsMessage answer(int code, List<DnsRecord> records) {
    int kept = flags & (RECURSION_DESIRED | CODE << KIND_SHIFT);
    int said = kept | RESPONSE | RECURSION_AVAILABLE | code;
    return new DnsMessage(id, said, questions, records, List.of(), List.of());
  }

  public boolean isResponse() {
    return (flags & RESPONSE) != 0;
  }

  public boolean isTruncated() {
    return (flags & TRUNCATED) != 0;
  }

  /** The kind of question; 0 for the ordinary one. */
  public int kind() {
    return flags >> KIND_SHIFT & CODE;
  }

  /** The code of an answer: {@link #NO_ERROR}, … 0..15. */
  public int code() {
    return flags & CODE;
  }

  /** Reads a message; empty when it is malformed. */
  public static Optional<DnsMessage> parse(Octets bytes) {
    return new DnsReader(bytes).message();
  }

  /** Writes it. */
  public void put(Octets to) {
    new DnsWriter(to).put(this);
  }
}
