/** What this machine has of what unikernels need, and what to do about the rest. */
@NullMarked
package dev.solo5.build.doctor;

import org.jspecify.annotations.NullMarked;
