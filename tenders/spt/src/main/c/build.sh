#!/bin/sh
# Compiles the stage: build.sh OUTPUT. The same sources give the same bytes. CC names another compiler than the usual.
set -eu
cd "$(dirname "$0")"
output=$1

for cc in ${CC:-gcc cc clang}; do
  command -v "$cc" >/dev/null 2>&1 && break
  cc=
done
if [ -z "$cc" ]; then
  echo "solo5: no C compiler to build the spt stage: tried ${CC:-gcc, cc and clang}; install gcc or set CC" >&2
  exit 1
fi
if ! "$cc" -dM -E - </dev/null | grep -q '__x86_64__ 1'; then
  echo "solo5: the spt stage exists for x86_64 only, and $cc compiles for another machine" >&2
  exit 1
fi

mkdir -p "$(dirname "$output")"
"$cc" -std=c11 -Os -ffreestanding -nostdlib -static -no-pie -fpie -fno-stack-protector -fcf-protection=none \
  -fno-asynchronous-unwind-tables -fno-unwind-tables -mgeneral-regs-only -mno-red-zone \
  -Wall -Wextra -Wshadow -Wpointer-arith -Wcast-qual -Wsign-compare -Wwrite-strings -Wvla -Wno-unused-command-line-argument \
  -Werror \
  -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-T,stage.lds -s \
  -o "$output" start.S stage.c
