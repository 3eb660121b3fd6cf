/** Why a goal can't do what it was asked for, as data. */
@NullMarked
package dev.solo5.build.problem;

import org.jspecify.annotations.NullMarked;
