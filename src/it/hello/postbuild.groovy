String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/solo5/hello.hvt').canExecute()
assert log.contains('Running target/solo5/hello.spt under spt')
assert log.contains("Hello from a unikernel!\narguments: 'Hello_Solo5'\nSolo5: solo5_exit(0) called\n")
