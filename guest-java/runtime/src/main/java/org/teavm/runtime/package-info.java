/** Classes that take the place of the translator's of the same name. */
@NullMarked
package org.teavm.runtime;

import org.jspecify.annotations.NullMarked;
