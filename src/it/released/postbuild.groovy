String log = new File(basedir, 'build.log').text

assert log.contains('Running org.example:greeter:1.0 under spt')
assert log.count('Greetings from a release\n') == 1
assert log.contains("org.example:greeter:elf:spt-x86_64:2.0 can't be resolved")
