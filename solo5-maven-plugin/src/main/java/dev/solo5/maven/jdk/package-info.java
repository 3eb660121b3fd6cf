/**
 * Which JDK there is, and Maven again on one that will do. Read by any JDK that Maven runs on: what
 * is in here is compiled for Java 8 as well.
 */
@NullMarked
package dev.solo5.maven.jdk;

import org.jspecify.annotations.NullMarked;
