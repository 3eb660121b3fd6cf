package dev.solo5.guest.classlib;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a class {@code XMethods} that becomes a constructor of the class {@code X} in a
 * guest: it takes the same parameters, and gives what the method returns to X's own constructor of
 * such a value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Constructor {}
