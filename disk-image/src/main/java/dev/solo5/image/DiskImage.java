package dev.solo5.image;

import java.nio.file.Path;

/**
 * A disk image that is wanted.
 *
 * @param unikernel a unikernel of the target virtio, or another kernel with a multiboot header
 * @param arguments its command line
 * @param size of the disk as a guest sees it
 * @param format what the disk is written as
 */
public record DiskImage(Path unikernel, String arguments, DiskSize size, Format format) {}
