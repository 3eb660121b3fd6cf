@NullMarked
package dev.solo5.maven.doctor;

import org.jspecify.annotations.NullMarked;
