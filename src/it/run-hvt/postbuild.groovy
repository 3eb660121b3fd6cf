String log = new File(basedir, 'build.log').text

assert log.contains('Running target/solo5/run-hvt.hvt under hvt (as requested)')
assert log.contains('Solo5: Memory map: 64 MB addressable:')
assert log.contains("Hello from a unikernel!\narguments: 'one'\nSolo5: solo5_exit(0) called\n")
