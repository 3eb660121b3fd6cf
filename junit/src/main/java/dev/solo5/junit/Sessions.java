package dev.solo5.junit;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** The sessions of one extension, each in the context of its test or class. */
record Sessions(Object owner) {
  private static final Namespace STORE = Namespace.create(Sessions.class);

  /** The session of this very context, opened when there is none. */
  Session open(ExtensionContext context) {
    Session session = new Session(context);
    context.getStore(STORE).put(owner, session);
    return session;
  }

  /** The session of this context or one around it. */
  Optional<Session> find(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(STORE).get(owner, Session.class));
  }

  /** Notes how a test ended that may have used the session of the class. */
  void judge(ExtensionContext context) {
    context
        .getExecutionException()
        .filter(e -> !(e instanceof TestAbortedException))
        .ifPresent(e -> find(context).ifPresent(session -> session.fail(e)));
  }

  /** Closes the session of this very context. */
  void close(ExtensionContext context) throws IOException {
    Session session = context.getStore(STORE).remove(owner, Session.class);
    if (session != null) {
      session.close();
    }
  }
}
