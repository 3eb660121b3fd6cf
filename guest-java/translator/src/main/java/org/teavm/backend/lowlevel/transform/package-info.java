/** What takes the place of the translator's own classes of these names while it runs. */
@NullMarked
package org.teavm.backend.lowlevel.transform;

import org.jspecify.annotations.NullMarked;
