package dev.solo5.image;

import java.nio.file.Path;

/**
 * An image that was made.
 *
 * @param file where it is
 * @param diskBytes size of the disk as a guest sees it
 * @param contentBytes how much of the disk is not a hole at its end; for formats other than raw,
 *     the size of the file
 */
public record Written(Path file, long diskBytes, long contentBytes) {}
