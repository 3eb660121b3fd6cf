#!/bin/sh
# What another user does with the SDK whose bin is on PATH, in a directory of their own.
set -eu
cc=x86_64-solo5-none-static-cc
sdk=$(dirname "$(dirname "$(command -v $cc)")")
for place in "$sdk" "$sdk/bin" "$sdk/lib/java" "$HOME"; do
  if touch "$place/file" 2>/dev/null; then
    echo "can write to $place" >&2
    exit 1
  fi
done

cat >manifest.json <<'JSON'
{ "type": "solo5.manifest", "version": 1, "devices": [] }
JSON
cat >main.c <<'C'
#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_console_write("Built by another\n", 17);
    return 3;
}
C
solo5-elftool gen-manifest manifest.json manifest.c
$cc -Wall -Werror -c main.c
$cc -Wall -Werror -c manifest.c
$cc -z solo5-abi=spt main.o manifest.o -o main.spt
x86_64-solo5-none-static-ld -z solo5-abi=hvt main.o manifest.o -o main.hvt
x86_64-solo5-none-static-objcopy --strip-debug main.spt stripped.spt
solo5-elftool query-abi main.hvt
solo5-elftool query-manifest stripped.spt
status=0
solo5-spt --mem=8 stripped.spt || status=$?
echo "status $status"
solo5-hvt --version
