package dev.solo5.linux.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The C expression a constant restates where it is not simply the constant's own name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CField {
  /** A member path in a {@link CStruct}, such as {@code io.port}. */
  String value();
}
