#!/bin/sh
# Runs a program as a child of this shell and says how it ended: its status, and, as shells do for a child that a signal
# ended, the name of that signal. $1: a signal to send once it has written something, or "pipe" for a reader that goes
# away, or "none".
case $1 in
none)
  shift
  "$@" >out
  echo "status $?"
  ;;
pipe)
  shift
  { "$@"; echo "status $?" >status; } | head -c 1 >/dev/null
  cat status
  ;;
*)
  signal=$1
  shift
  rm -f over
  : >out
  # The one that is killed is in the foreground: of others a shell names the signal only sometimes.
  {
    while ! grep -q runs out && [ ! -e over ]; do sleep 0.05; done
    [ -e over ] || kill -"$signal" "$(cat pid)"
  } &
  sh -c 'echo $$ >pid; exec "$@"' sh "$@" >out
  echo "status $?"
  : >over
  wait
  ;;
esac
