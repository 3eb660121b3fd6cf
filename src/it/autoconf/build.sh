#!/bin/sh
# Builds target/ABI/sum; it knows the SDK by the names on PATH only. Usage: build.sh ABI [ARGUMENT OF CONFIGURE]...
set -eu
abi=$1
shift
[ -x configure ] || autoconf
mkdir -p "target/$abi"
cd "target/$abi"
../../configure "$@"
solo5-elftool gen-manifest ../../manifest.json manifest.c
x86_64-solo5-none-static-cc -c manifest.c -o manifest.o
make LDFLAGS="-z solo5-abi=$abi" LIBS=manifest.o
