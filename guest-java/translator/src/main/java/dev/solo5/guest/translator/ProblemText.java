package dev.solo5.guest.translator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.ProblemTextConsumer;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/** The text of one of the translator's problems, and what it is about. */
final class ProblemText implements ProblemTextConsumer {
  private final DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
  private @Nullable String subject;

  /** All of it. */
  String text() {
    return text.getText();
  }

  /** The first class, or method or field of one, that it names. */
  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  private void about(String name) {
    if (subject == null) {
      subject = name;
    }
  }

  @Override
  public void append(String words) {
    text.append(words);
  }

  @Override
  public void appendClass(String name) {
    about(name);
    text.append(name);
  }

  @Override
  public void appendType(ValueType type) {
    text.appendType(type);
  }

  @Override
  public void appendMethod(MethodReference method) {
    about(method.getClassName() + "." + method.getName());
    text.appendMethod(method);
  }

  @Override
  public void appendField(FieldReference field) {
    about(field.getClassName() + "." + field.getFieldName());
    text.appendField(field);
  }

  @Override
  public void appendLocation(TextLocation location) {
    text.appendLocation(location);
  }
}
