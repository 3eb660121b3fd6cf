/**
 * Devices of the manifest meet resources of the host. Begin with {@link
 * dev.solo5.tender.attach.Attacher}.
 */
@NullMarked
package dev.solo5.tender.attach;

import org.jspecify.annotations.NullMarked;
