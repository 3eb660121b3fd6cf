String log = new File(basedir, 'build.log').text

String both = 'target/solo5/incremental.hvt, target/solo5/incremental.spt'
assert log.count("Built ${both} (3 compiled, 0 up to date)") == 2 // the first time, and for other flags
assert log.contains("${both} up to date")
assert log.contains("Built target/solo5/incremental.stub (0 compiled, 3 up to date)")
assert log.contains('as it was')
