#!/bin/sh
# The objcopy for @TRIPLE@. Written by solo5:sdk @VERSION@.
[ -z "${__V:-}" ] || set -x
exec @OBJCOPY_WORD@ "$@"
