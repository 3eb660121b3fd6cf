package dev.solo5.guest.platform;

/** Memory outside the heap of objects. Places are checked by the API, and that it is not freed. */
public interface Region {
  /** A byte. */
  byte get(int index);

  /** Sets a byte. */
  void put(int index, byte value);

  /** Two bytes, the most significant first. */
  short getShort(int index);

  /** Sets two bytes, the most significant first. */
  void putShort(int index, short value);

  /** Four bytes, the most significant first. */
  int getInt(int index);

  /** Sets four bytes, the most significant first. */
  void putInt(int index, int value);

  /** Eight bytes, the most significant first. */
  long getLong(int index);

  /** Sets eight bytes, the most significant first. */
  void putLong(int index, long value);

  /** Copies bytes out of it. */
  void copyTo(int index, byte[] to, int offset, int length);

  /** Copies bytes into it. */
  void copyFrom(int index, byte[] from, int offset, int length);

  /** Gives it back. */
  void free();
}
