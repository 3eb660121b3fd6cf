/** What a guest asks for: decoded once, validated, answered by its devices. */
@NullMarked
package dev.solo5.tender.hvt.hypercall;

import org.jspecify.annotations.NullMarked;
