String log = new File(basedir, 'build.log').text

[
  'status 1: the guest failed',
  "status 42: the guest's own status",
].each { assert log.count("endings-hvt.hvt ended with ${it}") == 1 }
// Whatever the processor refuses is a trap inside the virtual machine, which the bindings turn into an abort.
assert log.count('endings-hvt.hvt ended with status 255: the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended itself with this status') == 7

assert log.count('BUILD SUCCESS') == 1
assert log.contains('Solo5: solo5_abort() called')
assert log.contains('Solo5: ABORT: Stack corruption detected')
['#UD', '#PF', '#DE'].each { assert log.contains("Solo5: trap: type=${it}") }

// A stack that grew into the program: a trap while the tables of the processor are whole, the tender's line when not.
assert log.count('Solo5: trap: rsp lies below the heap (0x') == 1
assert log =~ /ended with status 1: (solo5-hvt: )?KVM: [^;]*; its stack pointer 0x[0-9a-f]+ lies below the heap \(0x[0-9a-f]+\): the stack has most likely overflowed/
assert !log.contains('\tat ')
