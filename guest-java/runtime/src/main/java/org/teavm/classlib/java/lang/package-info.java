/** Parts of the translator's class library that its threads are reached through. */
@NullMarked
package org.teavm.classlib.java.lang;

import org.jspecify.annotations.NullMarked;
