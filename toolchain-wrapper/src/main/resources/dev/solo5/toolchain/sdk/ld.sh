#!/bin/sh
# The linker for @TRIPLE@, with the bindings and the linker script that -z solo5-abi=ABI names;
# without it, with neither. Written by solo5:sdk @VERSION@.
linker=@LINKER_WORD@

@LOCATE@
lib=$sdk/lib/@TRIPLE@
if [ ! -d "$lib" ]; then
  echo "$0: Could not determine library path" >&2
  exit 1
fi

abi=
@ABI@
check_abi
# The bindings come before the application: their interpreter and their entry begin the image.
[ -z "$abi" ] || set -- -T "solo5_$abi.lds" -l ":solo5_$abi.o" "$@"

[ -z "${__V:-}" ] || set -x
exec "$linker" -nostdlib -L "$lib" -z max-page-size=@PAGE_SIZE@ -static "$@"
