package dev.solo5.junit;

import dev.solo5.elf.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** One run of a class for each target of its {@link EachTarget}. */
final class ClassTargets implements ClassTemplateInvocationContextProvider {
  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestClass(), EachTarget.class);
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestClass(), EachTarget.class).stream()
        .flatMap(RunTarget::of)
        .map(Run::new);
  }

  private record Run(Target target) implements ClassTemplateInvocationContext {
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
