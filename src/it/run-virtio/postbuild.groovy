String log = new File(basedir, 'build.log').text
String disks = 'first: this is first, 1024 bytes\nsecond: this is second, 1024 bytes\n'

assert log.contains("'run-virtio' is ready: a console line that matches /^arguments: 'wait'\$/")
assert log.contains("'run-virtio' stopped")

assert log.contains('fails[spt] passed') && log.contains('fails[virtio] passed')

assert log.contains('Running target/solo5/run-virtio.virtio under virtio (as asked)')
assert log =~ /Solo5: Memory map: 6[34] MB addressable:/ // the firmware keeps some of it
assert log.contains(disks + "arguments: 'one'\nSolo5: solo5_exit(0) called\n")
assert log.contains(disks + "arguments: 'fail'\nSolo5: solo5_exit(7) called\n")
assert log.contains('ended with status 255: the guest aborted')
assert log.contains('Install QEMU (Debian: apt-get install qemu-system-x86), name it with -Dsolo5.qemu=PATH, or run it under spt, with -Dsolo5.target=spt in its project: virtio can\'t run here: /no/qemu is no program')
assert !log.contains('\tat ')
