package dev.solo5.linux.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the C headers a class of constants restates. A test compiles a C program from this and
 * compares every constant by its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CHeader {
  /** The headers to include, in order. */
  String[] value();
}
