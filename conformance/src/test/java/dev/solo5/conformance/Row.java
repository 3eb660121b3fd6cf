package dev.solo5.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A row of the matrix: a test that runs with every compiler under every target it names. */
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Cells.class)
@ExtendWith(Matrix.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Row {

  /** Returns what the row is called. */
  String value();

  /** Returns whether the guest is also booted by QEMU, for virtio. */
  boolean virtio() default false;

  /** Returns the tenders that run the guest. */
  dev.solo5.conformance.Target[] on() default {
    dev.solo5.conformance.Target.HVT, dev.solo5.conformance.Target.SPT
  };
}
