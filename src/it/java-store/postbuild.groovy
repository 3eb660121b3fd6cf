String log = new File(basedir, 'build.log').text
assert log.contains('Translated org.example.store.Main, ')
assert log.contains('Built target/solo5/java-store.spt')
assert log =~ /Tests run: 8, Failures: 0, Errors: 0, Skipped: 0/
return true
