String log = new File(basedir, 'build.log').text
String disks = 'first: this is first, 1024 bytes\nsecond: this is second, 1024 bytes\n'

assert log.contains("'run-virtio' is ready: a console line that matches /^arguments: 'wait'\$/")
assert log.contains("'run-virtio' stopped")

assert log.contains('fails[spt] passed') && log.contains('fails[virtio] passed')

assert log.contains('Running target/solo5/run-virtio.virtio under virtio (as requested)')
assert log =~ /Solo5: Memory map: 6[34] MB addressable:/ // the firmware keeps some of it
assert log.contains(disks + "arguments: 'one'\nSolo5: solo5_exit(0) called\n")
assert log.contains(disks + "arguments: 'fail'\nSolo5: solo5_exit(7) called\n")
assert log.contains('ended with status 255: the guest aborted')
assert log.contains('Install QEMU (Debian: apt-get install qemu-system-x86), name it with -Dsolo5.qemu=PATH, or run it under spt with -Dsolo5.target=spt in its project: virtio can\'t run here: /no/qemu is not a program')
assert !log.contains('\tat ')

// Without /dev/kvm what is built for hvt and virtio runs under virtio, and the log says why.
def withoutKvm = ['unshare', '-rm', 'sh', '-c', '''
  d=$(mktemp -d) && mount -t tmpfs none $d || exit 1
  for f in null zero random urandom; do touch $d/$f && mount --bind /dev/$f $d/$f || exit 1; done
  ln -s /proc/self/fd $d/fd
  mount --rbind $d /dev || exit 1
  exec "$@"''', 'sh']
def run = { List<String> line -> line.execute(null, basedir).with { it.consumeProcessOutput(System.out, System.err); it.waitFor() } }
if (run(withoutKvm + ['true']) != 0) {
  println 'skipped: the fallback to virtio: no mount namespace may be made here'
  return true
}
File fallback = new File(basedir, 'fallback.log')
def maven = new ProcessBuilder(withoutKvm + ["${mavenHome}/bin/mvn".toString(), '-o', '-B', '-ntp', '-s',
    "${basedir.parentFile}/interpolated-settings.xml".toString(), "-Dmaven.repo.local=${localRepositoryPath}".toString(),
    "-Dsolo5.cacheDirectory=${basedir.parentFile.parentFile}/cache".toString(), 'solo5:run', '-Dsolo5.targets=hvt,virtio'])
    .directory(basedir).redirectErrorStream(true).redirectOutput(fallback)
maven.environment().putAll([JAVA_HOME: System.getProperty('java.home'), MAVEN_OPTS: ''])
int status = maven.start().with { it.outputStream.close(); it.waitFor() }
assert status == 0, fallback.text
assert fallback.text.contains("run-virtio.virtio under virtio (hvt can't run here: /dev/kvm does not exist)")
assert fallback.text.contains(disks)
