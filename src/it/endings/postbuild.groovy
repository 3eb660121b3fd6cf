String log = new File(basedir, 'build.log').text

[
  'status 1: the guest failed',
  "status 42: the guest's own status",
  'status 132: the guest was killed by SIGILL: an instruction that this processor does not have',
  'status 139: the guest was killed by SIGSEGV: memory that it does not have, may not write or may not execute',
  'status 136: the guest was killed by SIGFPE: an arithmetic fault such as a division by zero',
  'status 159: the guest was killed by SIGSYS: a forbidden system call',
].each { assert log.count("endings.spt ended with ${it}") == 1 }
assert log.count('endings.spt ended with status 255: the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended itself with this status') == 2

assert log.count('BUILD SUCCESS') == 1
assert log.contains('Solo5: solo5_abort() called')
assert log.contains('Solo5: ABORT: Stack corruption detected')
assert !log.contains('\tat ')
