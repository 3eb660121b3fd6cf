package dev.solo5.linux.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the C type a class of offsets restates: {@code SIZE} is its size in bytes, every other
 * constant the offset of the field of the same name in lower case, unless {@link CField} names
 * another.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CStruct {
  /** The C type, such as {@code struct kvm_regs}. */
  String value();
}
