String log = new File(basedir, 'build.log').text

assert log.count('\nbound\n') == 4
assert log.contains('Built target/solo5/run-bound.hvt, target/solo5/run-bound.spt (2 compiled, 0 up to date)')
assert log.contains('under spt (as requested)')
assert !log.contains('not thread-safe')
