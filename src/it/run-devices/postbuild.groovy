String log = new File(basedir, 'build.log').text

assert log.contains('16 blocks of 4096, run 1\n')
assert log.contains('16 blocks of 4096, run 2\n')
assert log.contains('2 blocks of 4096, run 1\n')
assert log.contains('16 blocks of 512, run 2\n')
assert new File(basedir, 'disk image').bytes[0] == 2

assert log.contains('run-devices/odd: 5000 bytes, expected whole sectors of 4096 bytes')
assert log.contains('run-devices/empty: 0 bytes, expected whole sectors of 4096 bytes')
assert !log.contains('\tat ')
