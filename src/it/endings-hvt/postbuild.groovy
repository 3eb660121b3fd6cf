String log = new File(basedir, 'build.log').text

[
  'status 1: the guest failed',
  "status 42: the guest's own status",
].each { assert log.count("endings-hvt.hvt ended with ${it}") == 1 }
// Whatever the processor refuses is a trap inside the virtual machine, which the bindings turn into an abort.
assert log.count('endings-hvt.hvt ended with status 255: the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended itself with this status') == 6

assert log.count('BUILD SUCCESS') == 1
assert log.contains('Solo5: solo5_abort() called')
assert log.contains('Solo5: ABORT: Stack corruption detected')
['#UD', '#PF', '#DE'].each { assert log.contains("Solo5: trap: type=${it}") }
assert !log.contains('\tat ')
