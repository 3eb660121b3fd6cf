/** A tender as a program: what it says, and how its process ends. */
@NullMarked
package dev.solo5.tender.program;

import org.jspecify.annotations.NullMarked;
