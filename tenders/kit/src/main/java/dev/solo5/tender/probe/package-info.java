/** What this machine can do, found out by trying. */
@NullMarked
package dev.solo5.tender.probe;

import org.jspecify.annotations.NullMarked;
