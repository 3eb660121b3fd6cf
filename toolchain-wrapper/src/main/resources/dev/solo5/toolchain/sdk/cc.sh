#!/bin/sh
# The C compiler for @TRIPLE@: @COMPILER@ with the headers of Solo5 and, when it links, the bindings
# that -z solo5-abi=ABI names; by default the stub's, with which everything links and nothing runs.
# Written by solo5:sdk @VERSION@.
compiler=@COMPILER_WORD@
program=${0##*/}

if [ $# -eq 0 ]; then
  echo "$program: No input files. Compilation terminated."
  exit 1
fi
if [ $# -eq 1 ] && [ "$1" = -v ]; then
  [ -z "${__V:-}" ] || set -x
  exec "$compiler" -v
fi

@LOCATE@
include=$sdk/include
if [ ! -d "$include/solo5" ] || [ ! -d "$include/@TRIPLE@" ]; then
  echo "$program: Could not determine include path" >&2
  exit 1
fi
lib=$sdk/lib/@TRIPLE@

abi=stub
@ABI@
if [ -z "$compile" ]; then
  if [ ! -d "$lib" ]; then
    echo "$program: Could not determine library path" >&2
    exit 1
  fi
  check_abi
  set -- -z max-page-size=@PAGE_SIZE@ -static "$@"
  # The bindings come before the application: their interpreter and their entry begin the image.
  [ -z "$abi" ] || set -- "-Wl,-T,solo5_$abi.lds" -l ":solo5_$abi.o" "$@"
  set -- @LINK_FLAGS@ -nostdlib -L "$lib" "$@"
fi

[ -z "${__V:-}" ] || set -x
exec "$compiler" @TARGET_FLAGS@ \
  -isystem "$lib/first" -isystem "$include/@TRIPLE@" -I "$include/solo5" @LAST_HEADERS@ \
  -ffreestanding -fstack-protector-strong "$@"
