/** Classes that take the place of the translator's of the same name. */
@NullMarked
package org.teavm.classlib.impl.console;

import org.jspecify.annotations.NullMarked;
