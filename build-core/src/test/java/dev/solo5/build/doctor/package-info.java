@NullMarked
package dev.solo5.build.doctor;

import org.jspecify.annotations.NullMarked;
