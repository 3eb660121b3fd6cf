String log = new File(basedir, 'build.log').text

[
  "Correct memory: found '64MB', expected whole MiB greater than 0, such as 512, 512M or 1G",
  "Correct target: found 'xen', expected spt, hvt, virtio",
  "Correct -Dsolo5.file: ${basedir}/missing.spt: no such file",
  "Name a file built by solo5:build: ${basedir}/pom.xml: invalid executable: ",
  "Remove -Dsolo5.target: the file already determines the target: ${basedir}/target/solo5/bad-run.spt: built for spt, expected hvt",
  'Give it more memory with <memory> or -Dsolo5.memory=2: bad-run.spt: its program does not fit into 1 MiB of memory, expected at least 2 MiB',
].each { assert log.contains("on project bad-run: ${it}") }
assert log.count('Failed to execute goal') == 6
assert !log.contains('\tat ')
