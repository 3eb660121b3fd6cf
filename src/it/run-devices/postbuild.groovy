String log = new File(basedir, 'build.log').text

assert log.contains('16 blocks of 4096, run 1\n')
assert log.contains('16 blocks of 4096, run 2\n')
assert log.contains('2 blocks of 4096, run 1\n')
assert log.contains('16 blocks of 512, run 2\n')
assert new File(basedir, 'disk image').bytes[0] == 2

assert log.contains('solo5-spt: storage: Backing storage size must be block aligned (4096 bytes)')
assert log.contains('solo5-spt: storage: Backing storage must be at least 1 block (4096 bytes) in size')
assert !log.contains('\tat ')
