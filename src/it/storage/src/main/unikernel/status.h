/* How an operation on the store ends. */
#ifndef STATUS_H
#define STATUS_H

enum status {
    STORE_OK,
    STORE_NOT_FOUND,
    STORE_FULL, /* the live keys and values would not fit in one half of the log */
    STORE_NO_MEMORY,
    STORE_DEVICE,   /* the device refused to read or write */
    STORE_DAMAGED,  /* a block that must be there can't be read back as it was written */
    STORE_FOREIGN,  /* the device holds something that is not a store */
    STORE_RESIZED,  /* the store was made for another block size or capacity */
    STORE_TOO_SMALL /* the device has too few blocks */
};

#endif
