/** Why a goal can't do what it was asked to do, as data. */
@NullMarked
package dev.solo5.build.problem;

import org.jspecify.annotations.NullMarked;
