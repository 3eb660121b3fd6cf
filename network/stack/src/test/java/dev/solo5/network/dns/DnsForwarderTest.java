package dev.solo5.network.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.dns.DnsForwarder.Client;
import dev.solo5.network.dns.DnsForwarder.Step;
import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions of clients on their way to servers and back. */
class DnsForwarderTest {
  private static final Client CLIENT = new Client(0x0a000002, 5000);
  private static final DnsName NAME = name("www.example.org");
  private static final DnsName ALIAS = name("alias.example.org");
  private static final DnsData ADDRESS = new DnsData.Address(0xc0000201);

  private int nextId = 1000;
  private final DnsForwarder forwarder =
      new DnsForwarder(
          2,
          Map.of(name("db.test"), List.of(new DnsData.Address(0x0a000009))),
          name -> !name.equals(name("bad.example")),
          () -> nextId++);

  private static DnsName name(String text) {
    return DnsName.parse(text).orElseThrow();
  }

  private static Octets bytes(DnsMessage message) {
    Octets to = Octets.allocate(8192);
    message.put(to);
    return to.flip();
  }

  private List<Step> ask(DnsMessage message, long now) {
    return forwarder.fromClient(CLIENT, bytes(message), now);
  }

  private static Step.Answer answer(List<Step> steps) {
    assertEquals(1, steps.size());
    return assertInstanceOf(Step.Answer.class, steps.getFirst());
  }

  private static Step.Ask asked(List<Step> steps) {
    assertEquals(1, steps.size());
    return assertInstanceOf(Step.Ask.class, steps.getFirst());
  }

  private static DnsMessage read(Octets bytes) {
    return DnsMessage.parse(bytes).orElseThrow();
  }

  private static DnsRecord of(DnsName name, DnsData data) {
    return new DnsRecord(name, DnsMessage.INTERNET, 30, data);
  }

  @Test
  void aQuestionGoesToAServerUnderAnotherNumberAndItsAnswerBack() {
    DnsMessage query = DnsMessage.question(7, NAME, DnsData.A);
    Step.Ask ask = asked(ask(query, 0));
    assertEquals(0, ask.server());
    DnsMessage sent = read(ask.message());
    assertEquals(1000, sent.id());
    assertEquals(query.questions(), sent.questions());
    List<DnsRecord> records =
        List.of(
            of(NAME, new DnsData.Target(DnsData.CNAME, ALIAS)),
            of(ALIAS, ADDRESS),
            of(name("other.example"), new DnsData.Address(1)));
    Step.Answer answer = answer(forwarder.fromServer(bytes(sent.answer(0, records))));
    assertEquals(CLIENT, answer.client());
    assertEquals(7, read(answer.message()).id());
    assertEquals(records, read(answer.message()).answers());
    assertEquals(NAME, answer.name());
    assertEquals(List.of(0xc0000201), answer.addresses(), "nothing but the name's own");
    assertEquals(30, answer.ttlSeconds());
    assertEquals(Long.MAX_VALUE, forwarder.deadline());
  }

  @Test
  void answersThatNobodyAskedForAreDropped() {
    DnsMessage sent = read(asked(ask(DnsMessage.question(7, NAME, DnsData.A), 0)).message());
    DnsMessage other = DnsMessage.question(1000, ALIAS, DnsData.A);
    assertEquals(List.of(), forwarder.fromServer(bytes(other.answer(0, List.of()))));
    DnsMessage wrong = DnsMessage.question(1001, NAME, DnsData.A);
    assertEquals(List.of(), forwarder.fromServer(bytes(wrong.answer(0, List.of()))));
    assertEquals(List.of(), forwarder.fromServer(bytes(sent)), "a question");
    answer(forwarder.fromServer(bytes(sent.answer(0, List.of()))));
    assertEquals(List.of(), forwarder.fromServer(bytes(sent.answer(0, List.of()))), "twice");
  }

  @Test
  void aServerThatDoesNotAnswerIsFollowedByTheNext() {
    ask(DnsMessage.question(7, NAME, DnsData.A), 0);
    List<Integer> servers = new ArrayList<>();
    List<Step> steps = List.of();
    for (int i = 0; i < 4; i++) {
      steps = forwarder.due(forwarder.deadline());
      if (steps.getFirst() instanceof Step.Ask ask) {
        servers.add(ask.server());
      }
    }
    assertEquals(List.of(1, 0, 1), servers);
    assertEquals(DnsMessage.SERVER_FAILURE, read(answer(steps).message()).code());
    assertEquals(Long.MAX_VALUE, forwarder.deadline());
  }

  @Test
  void anImpatientClientCausesNoMoreQuestions() {
    DnsMessage query = DnsMessage.question(7, NAME, DnsData.A);
    asked(ask(query, 0));
    assertEquals(List.of(), ask(query, 1));
  }

  @Test
  void someNamesAreKnownAndSomeRefused() {
    Step.Answer known = answer(ask(DnsMessage.question(7, name("DB.test"), DnsData.A), 0));
    assertEquals(
        new DnsData.Address(0x0a000009), read(known.message()).answers().getFirst().data());
    Step.Answer bad = answer(ask(DnsMessage.question(7, name("bad.example"), DnsData.A), 0));
    assertEquals(DnsMessage.REFUSED, read(bad.message()).code());
    Step.Answer six = answer(ask(DnsMessage.question(7, NAME, DnsData.AAAA), 0));
    assertEquals(List.of(), read(six.message()).answers());
    assertEquals(DnsMessage.NO_ERROR, read(six.message()).code());
  }

  @Test
  void answersThatAreTooLongAreCut() {
    List<DnsRecord> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(of(NAME, new DnsData.Address(i)));
    }
    DnsMessage sent = read(asked(ask(DnsMessage.question(7, NAME, DnsData.A), 0)).message());
    DnsMessage cut = read(answer(forwarder.fromServer(bytes(sent.answer(0, many)))).message());
    assertTrue(cut.isTruncated());
    assertEquals(7, cut.id());
    assertEquals(List.of(), cut.answers());
    DnsRecord room = new DnsRecord(DnsName.ROOT, 1232, 0, new DnsData.Opaque(41, new byte[0]));
    DnsMessage query = DnsMessage.question(8, NAME, DnsData.A);
    DnsMessage more =
        new DnsMessage(8, query.flags(), query.questions(), List.of(), List.of(), List.of(room));
    sent = read(asked(ask(more, 0)).message());
    assertEquals(
        60,
        read(answer(forwarder.fromServer(bytes(sent.answer(0, many)))).message()).answers().size());
  }

  @Test
  void whatIsNoQuestionGetsNoAnswerOrABriefOne() {
    DnsMessage query = DnsMessage.question(7, NAME, DnsData.A);
    assertEquals(List.of(), ask(query.answer(0, List.of()), 0));
    assertEquals(List.of(), forwarder.fromClient(CLIENT, Octets.allocate(5), 0));
    List<DnsQuestion> two = List.of(query.questions().getFirst(), query.questions().getFirst());
    List<DnsRecord> none = List.of();
    assertEquals(List.of(), ask(new DnsMessage(7, 0, two, none, none, none), 0));
    DnsMessage notify = new DnsMessage(7, 4 << 11, query.questions(), none, none, none);
    assertEquals(DnsMessage.NOT_IMPLEMENTED, read(answer(ask(notify, 0)).message()).code());
  }

  @Test
  void whatIsUnderWayIsBounded() {
    for (int i = 0; i < DnsForwarder.MOST_QUESTIONS; i++) {
      asked(ask(DnsMessage.question(i, NAME, DnsData.A), 0));
    }
    Step.Answer refused = answer(ask(DnsMessage.question(999, NAME, DnsData.A), 0));
    assertEquals(DnsMessage.SERVER_FAILURE, read(refused.message()).code());
  }
}
