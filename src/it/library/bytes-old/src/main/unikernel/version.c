#include <bytes/bytes.h>

const char *bytes_version(void)
{
    return BYTES_VERSION;
}
