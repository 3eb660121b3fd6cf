/** What the tender itself may still ask of the kernel once the guest runs. */
@NullMarked
package dev.solo5.tender.hvt.sandbox;

import org.jspecify.annotations.NullMarked;
