package dev.solo5.guest.classlib;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a class {@code XMethods} that becomes an instance method of the class {@code X}
 * in a guest: its first parameter is the receiver. Without it, it becomes a static method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Instance {}
