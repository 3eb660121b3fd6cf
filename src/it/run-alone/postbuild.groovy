String log = new File(basedir, 'build.log').text

assert log.contains('Built target/solo5/run-alone.hvt, target/solo5/run-alone.spt')
assert log.contains('Running target/solo5/run-alone.spt under spt (the first that this machine can run)')
assert log.contains("16 MiB\ntold: 'from the POM'\n")
assert log.contains("other memory\ntold: ''\n")
assert log.contains('Skipped: solo5.skip is set.')
assert log.count('told:') == 3

assert log.count("Write -Dsolo5.memory instead of -Dsolo5.mem: no goal knows the property 'solo5.mem'") == 1
assert log.count("Write -Dsolo5.args instead of -Dsolo5.arg: no goal knows the property 'solo5.arg'") == 1
assert log.count('no goal knows the property') == 2
assert log.contains('src/main/unikernel/main.c: a C source, expected a unikernel')
assert log.contains('org.example:nothing:elf:spt-')
assert log.contains("; asked the local repository ${localRepositoryPath}, ")
assert log.contains('local.central (file:')
