#include <stdlib.h>

#include "solo5.h"

void abort(void)
{
    solo5_abort();
}
