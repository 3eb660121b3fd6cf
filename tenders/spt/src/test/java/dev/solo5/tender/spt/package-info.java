/** Tests of the spt tender, most of them with real guests. */
@NullMarked
package dev.solo5.tender.spt;

import org.jspecify.annotations.NullMarked;
