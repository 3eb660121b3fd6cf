package dev.solo5.toolchain.linkmap;

/**
 * A part of a unikernel that came from one object.
 *
 * @param section of the unikernel
 * @param origin the object as the linker names it; a member of an archive is {@code
 *     ARCHIVE(MEMBER)}; what the linker adds by itself has a name in angle brackets
 * @param sizeBytes its size
 */
public record Piece(String section, String origin, long sizeBytes) {}
