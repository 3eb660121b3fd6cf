package dev.solo5.maven.group;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a goal whose object holds parameters. In the POM and on the command line they are the
 * goal's own; each name can be there once in a goal. The goal makes the object, and {@link
 * GroupConfigurator} fills it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Group {}
