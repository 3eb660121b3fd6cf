# Reads the arguments once: -z solo5-abi=ABI is taken out, wherever it stands, and the last one wins; a -z that is
# last and lacks its value is dropped. What is left is listed by position, so that no argument is ever split; the
# list grows by pieces, since appending to a long one copies it.
compile=
kept=
piece=
z=
n=0
for argument do
  n=$((n + 1))
  case $argument in
  -c | -S | -E) compile=yes ;;
  esac
  if [ -n "$z" ]; then
    z=
    case $argument in
    solo5-abi=*) abi=${argument#solo5-abi=} ;;
    *) piece="$piece -z \"\${$n}\"" ;;
    esac
  elif [ "$argument" = -z ]; then
    z=yes
  else
    piece="$piece \"\${$n}\""
  fi
  case $n in
  *00)
    kept=$kept$piece
    piece=
    ;;
  esac
done
eval "set -- $kept$piece"

# Says which targets there are when the one that is asked for is not among them.
check_abi() {
  if [ -n "$abi" ] && [ ! -f "$lib/solo5_$abi.lds" ]; then
    known=
    for script in "$lib"/solo5_*.lds; do
      script=${script##*/solo5_}
      known="$known ${script%.lds}"
    done
    echo "${0##*/}: -z solo5-abi=$abi: no such target, expected one of$known" >&2
    exit 1
  fi
}
