package dev.solo5.junit;

import dev.solo5.elf.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** One run of a method for each target of its {@link EachTarget}. */
final class MethodTargets implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), EachTarget.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestMethod(), EachTarget.class).stream()
        .flatMap(RunTarget::of)
        .map(Run::new);
  }

  private record Run(Target target) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return target.text();
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
      RunTarget.put(context, target);
    }
  }
}
