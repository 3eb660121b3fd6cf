/** System call policies as data, their translation to BPF and their installation. */
@NullMarked
package dev.solo5.linux.seccomp;

import org.jspecify.annotations.NullMarked;
