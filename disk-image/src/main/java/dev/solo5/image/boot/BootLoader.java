package dev.solo5.image.boot;

import java.nio.file.Path;

/**
 * SYSLINUX as it is installed on this machine. Its own first stages are only in its installer,
 * which distributions ship as a program and not as files.
 *
 * @param masterBootRecord what the firmware starts: code that starts the active partition
 * @param mboot the module that loads a multiboot kernel
 * @param libcom32 the library of that module
 * @param installer the program {@code syslinux}
 */
public record BootLoader(Path masterBootRecord, Path mboot, Path libcom32, Path installer) {}
