String log = new File(basedir, 'build.log').text

[
  "memory: found '64M', expected a whole number of MiB greater than 0",
  "target: found 'virtio', expected spt, hvt",
  "${basedir}/missing.spt: no such file. Check -Dsolo5.file",
  "${basedir}/pom.xml: invalid executable: ",
  "${basedir}/target/solo5/bad-run.spt: built for spt, expected hvt. Leave -Dsolo5.target out: the file decides",
  'bad-run.spt ended with status 1: the guest failed, or the tender refused to run it and said why above',
].each { assert log.contains("on project bad-run: ${it}") }
assert log.count('Failed to execute goal') == 6
assert !log.contains('\tat ')
