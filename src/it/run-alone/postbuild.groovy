String log = new File(basedir, 'build.log').text

assert log.contains('Built target/solo5/run-alone.hvt, target/solo5/run-alone.spt')
assert log.contains('Running target/solo5/run-alone.spt under spt (the first that this machine can run)')
assert log.contains("16 MiB\ntold: 'from the POM'\n")
assert log.contains("other memory\ntold: ''\n")
assert log.contains('Skipped: solo5.skip is set.')
assert log.count('told:') == 2
