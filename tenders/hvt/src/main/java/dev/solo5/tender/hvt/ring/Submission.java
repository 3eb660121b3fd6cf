package dev.solo5.tender.hvt.ring;

/**
 * What a guest submitted, copied once out of the ring: nothing here can change any more, and
 * nothing here is checked.
 *
 * @param operation {@link #WRITE}, {@link #READ} or anything else, which is passed over
 * @param handle of a network
 * @param data guest address of the frame or of the room for it
 * @param length in bytes, unsigned
 * @param id given back with the completion
 */
record Submission(int operation, int handle, long data, int length, int id) {
  static final int WRITE = 1;
  static final int READ = 2;

  long lengthBytes() {
    return Integer.toUnsignedLong(length);
  }
}
