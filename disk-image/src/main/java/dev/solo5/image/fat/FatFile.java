package dev.solo5.image.fat;

/**
 * A file in the root directory.
 *
 * @param name in ASCII, at most 255 characters
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record FatFile(String name, byte[] content) {}
