package dev.solo5.junit;

import dev.solo5.elf.Target;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** One run of a class, or of a method, for each target of its {@link EachTarget}. */
final class TargetRuns
    implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestClass(), EachTarget.class);
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return runs(context.getTestClass()).map(run -> run);
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), EachTarget.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return runs(context.getTestMethod()).map(run -> run);
  }

  private static Stream<Run> runs(Optional<? extends AnnotatedElement> template) {
    return AnnotationSupport.findAnnotation(template, EachTarget.class).stream()
        .flatMap(RunTarget::of)
        .map(Run::new);
  }

  private record Run(Target target)
      implements ClassTemplateInvocationContext, TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return target.text();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of();
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
      RunTarget.put(context, target);
    }
  }
}
