#!/bin/sh
# What a build outside of Maven does; it knows the tools by name only.
set -eu
solo5-elftool gen-manifest src/manifest.json target/manifest.c
for source in src/main.c target/manifest.c; do
  x86_64-solo5-none-static-cc -Wall -Werror -c "$source" -o "target/$(basename "$source" .c).o"
done
x86_64-solo5-none-static-cc -z solo5-abi=spt target/main.o target/manifest.o -o target/app.spt
x86_64-solo5-none-static-ld -z solo5-abi=spt target/main.o target/manifest.o -o target/by-ld.spt
cmp target/app.spt target/by-ld.spt
solo5-elftool query-abi target/app.spt
solo5-spt target/app.spt
