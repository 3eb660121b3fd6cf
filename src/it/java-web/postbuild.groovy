String log = new File(basedir, 'build.log').text
assert log.contains('Translated org.example.web.Main, ')
assert log.contains('Built target/solo5/java-web.spt')
assert log =~ /Tests run: 3, Failures: 0, Errors: 0, Skipped: 0/
return true
