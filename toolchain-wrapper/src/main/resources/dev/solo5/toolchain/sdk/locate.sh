# Where this SDK lies: the directory above that of this script, symbolic links followed.
case $0 in
*/*) self=$0 ;;
*) if [ -f "./$0" ]; then self=./$0; else self=$(command -v -- "$0"); fi ;;
esac
while [ -h "$self" ]; do
  link=$(readlink -- "$self")
  case $link in
  /*) self=$link ;;
  *) self=${self%/*}/$link ;;
  esac
done
sdk=$(CDPATH='' cd -P -- "${self%/*}/.." && pwd -P)
