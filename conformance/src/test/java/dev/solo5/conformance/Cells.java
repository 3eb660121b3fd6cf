package dev.solo5.conformance;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The cells of a row. */
final class Cells implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Row row = context.getRequiredTestMethod().getAnnotation(Row.class);
    return Cc.chosen().stream()
        .flatMap(cc ->
            Stream.concat(
                    Arrays.stream(row.on()), Stream.of(Target.VIRTIO).filter(_ -> row.virtio()))
                .map(target ->
                    Arguments.of(
                        new Trial(
                            context.getRequiredTestClass().getSimpleName()
                                + "-"
                                + context.getRequiredTestMethod().getName(),
                            cc,
                            target))));
  }
}
