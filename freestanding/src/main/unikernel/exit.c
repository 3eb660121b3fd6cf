#include <stdlib.h>

#include "solo5.h"

void exit(int status)
{
    solo5_exit(status);
}
