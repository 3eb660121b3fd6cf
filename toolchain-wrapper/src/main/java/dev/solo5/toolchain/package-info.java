/**
 * Turns C sources into unikernels with the C compiler of the machine; read {@link
 * dev.solo5.toolchain.UnikernelBuilder} first.
 */
@NullMarked
package dev.solo5.toolchain;

import org.jspecify.annotations.NullMarked;
