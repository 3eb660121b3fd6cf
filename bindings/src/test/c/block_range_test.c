/*
 * block_range_test.c - transfers that are allowed, and all the ways they are not.
 * with:
 */
#include "common/block_range.h"

#include "check.h"

#define MIB (1UL << 20)

int main(void)
{
    CHECK_NUMBER(1, block_range_is_valid(0, 512, 512, MIB));
    CHECK_NUMBER(1, block_range_is_valid(0, MIB, 512, MIB));
    CHECK_NUMBER(1, block_range_is_valid(MIB - 512, 512, 512, MIB));
    CHECK_NUMBER(1, block_range_is_valid(4096, 8192, 4096, MIB));

    CHECK_NUMBER(0, block_range_is_valid(0, 0, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0, 511, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0, 513, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(511, 512, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(MIB, 512, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(MIB - 512, 1024, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0, MIB + 512, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0 - 512UL, 512, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0 - 512UL, 1024, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(512, 0 - 512UL, 512, MIB));
    CHECK_NUMBER(0, block_range_is_valid(0, 512, 512, 0));
    CHECK_NUMBER(0, block_range_is_valid(0, 512, 0, MIB));
    return 0;
}
