/** What a disk is carried in: qcow2, or an archive with holes. */
@NullMarked
package dev.solo5.image.container;

import org.jspecify.annotations.NullMarked;
