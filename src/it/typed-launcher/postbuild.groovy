String log = new File(basedir, 'build.log').text

assert log.contains('target/generated-test-sources/solo5/org/example/mail/MailUnikernel.java')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

// What javac says of the tests that do not compile has the name of the device.
assert log =~ /ForgottenTest\.java:.*NeedsSmtp/ || log =~ /NeedsSmtp cannot be converted/
assert log =~ /MixedUpTest\.java:\[\d+,\d+\] .*Network cannot be converted to .*Disk/
assert log.count('BUILD FAILURE') == 2
assert !new File(basedir, 'target/solo5/runs').list()
true
