/** What takes the place of the translator's own classes of these names while it runs. */
@NullMarked
package org.teavm.model.optimization;

import org.jspecify.annotations.NullMarked;
