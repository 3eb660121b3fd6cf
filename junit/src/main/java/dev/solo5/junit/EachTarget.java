package dev.solo5.junit;

import dev.solo5.elf.Target;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test, or all tests of a class, once for each target. A target that this machine can't run
 * is reported as skipped, with the reason.
 *
 * <p>{@link GuestExtension} and {@link Guests} start their guests under the target of the run; a
 * parameter of type {@link Target} receives it.
 */
@Documented
@java.lang.annotation.Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@TestTemplate
@ExtendWith({Solo5Extension.class, TargetRuns.class})
public @interface EachTarget {
  /** The targets. Default: every target that has a tender on the class path. */
  Target[] value() default {};
}
