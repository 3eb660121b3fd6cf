package dev.solo5.image;

import java.nio.file.Path;

/**
 * An image that was made.
 *
 * @param file where it is
 * @param diskBytes size of the disk as a guest sees it
 * @param storedBytes how much of the file is not a hole
 */
public record Written(Path file, long diskBytes, long storedBytes) {}
