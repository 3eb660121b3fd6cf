#!/bin/sh
# @PROGRAM@: a Java program, on a Java of release 25 or later. Written by solo5:sdk @VERSION@.
java=@JAVA_WORD@
program=${0##*/}

@LOCATE@
jars=$sdk/lib/java
case $jars in
*:*)
  echo "$program: $jars: no class path can have a colon in a name. Move this SDK." >&2
  exit 1
  ;;
esac

# Whether $1 is the home of a Java of release 25 or later, which is in its file "release".
suitable() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    value=${value%%[!0-9]*}
    [ "${value:-0}" -ge 25 ]
    return
  done <"$1/release"
  return 1
}

home_on_path() {
  on_path=$(command -v java) || return
  on_path=$(readlink -f -- "$on_path") || return
  echo "${on_path%/bin/java}"
}

if [ ! -x "$java" ]; then
  looked=$java
  java=
  for home in "${JAVA_HOME:-}" "$(home_on_path)" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -d "$home" ] || continue
    if suitable "$home"; then
      java=$home/bin/java
      break
    fi
    looked="$looked, $home"
  done
  if [ -z "$java" ]; then
    echo "$program: no Java of release 25 or later; looked at $looked. Install one or set JAVA_HOME to it." >&2
    exit 1
  fi
fi

# The ahead-of-time cache saves time with the very Java it was made with, and is ignored by any other.
cache=
[ ! -r "$jars/@PROGRAM@.aot" ] || cache=-XX:AOTCache=$jars/@PROGRAM@.aot

# What the environment asks of every JVM comes first; options of ours that can't stand beside it yield.
given=" ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-} "
@YIELDING@

# File names and arguments are UTF-8, whatever the locale.
LC_ALL=C.UTF-8
export LC_ALL
exec "$java" ${cache:+"$cache"} @OPTIONS@ \
  -Dsolo5.program="$program" -cp "@CLASS_PATH@" @MAIN_CLASS@ "$@"
