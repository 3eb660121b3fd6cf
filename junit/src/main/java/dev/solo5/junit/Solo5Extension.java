package dev.solo5.junit;

import dev.solo5.elf.Target;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Guests} to start and, inside {@link EachTarget}, the {@link Target}; skips the
 * runs of targets that this machine can't run. {@code EachTarget} includes it; other tests name it
 * in {@code @ExtendWith}.
 */
public final class Solo5Extension
    implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Sessions SESSIONS = new Sessions(Solo5Extension.class);

  /** Made by JUnit. */
  public Solo5Extension() {}

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return RunTarget.get(context)
        .flatMap(target -> RunTarget.obstacle(context, target).map(why -> skipped(target, why)))
        .orElse(ConditionEvaluationResult.enabled("can run here"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    SESSIONS.open(context);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    SESSIONS.judge(context);
    SESSIONS.close(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Guests.class || (type == Target.class && RunTarget.get(context).isPresent());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == Target.class) {
      return RunTarget.get(context).orElseThrow();
    }
    return SESSIONS
        .find(context)
        .orElseThrow(
            () -> new ParameterResolutionException("Guests belong to a test: not to its class"));
  }

  private static ConditionEvaluationResult skipped(Target target, String why) {
    return ConditionEvaluationResult.disabled(target.text() + " can't run here: " + why);
  }
}
