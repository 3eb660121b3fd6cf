package dev.solo5.tender.hvt.ring;

/**
 * What became of a read.
 *
 * @param id of the submission
 * @param result a result code of hvt-abi section 8
 * @param length of the frame in bytes, 0 without one
 */
record Completion(int id, int result, int length) {}
