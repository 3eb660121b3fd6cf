/** Classic BPF programs: built with labels, read back as text, interpreted. */
@NullMarked
package dev.solo5.linux.bpf;

import org.jspecify.annotations.NullMarked;
