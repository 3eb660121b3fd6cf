#!/bin/sh
# Builds target/ABI/sum; it knows the SDK by the names on PATH only. Usage: build.sh ABI [ARGUMENT OF CMAKE]...
set -eu
abi=$1
shift
mkdir -p "target/$abi"
solo5-elftool gen-manifest manifest.json "target/$abi/manifest.c"
x86_64-solo5-none-static-cc -c "target/$abi/manifest.c" -o "target/$abi/manifest.o"
# The flags of one kind of build: link tests don't get them.
cmake -S . -B "target/$abi" -DCMAKE_SYSTEM_NAME=Generic -DCMAKE_C_COMPILER=x86_64-solo5-none-static-cc \
  -DCMAKE_BUILD_TYPE=Release "-DCMAKE_EXE_LINKER_FLAGS_RELEASE=-z solo5-abi=$abi manifest.o" "$@"
cmake --build "target/$abi" --verbose
