/**
 * Classes of the Java class library in guests. The package below this one that has the JDK's name
 * holds a class, or methods that are added to one: {@code java.lang.StringMethods}.
 */
@NullMarked
package dev.solo5.guest.classlib;

import org.jspecify.annotations.NullMarked;
