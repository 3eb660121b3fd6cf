String log = new File(basedir, 'build.log').text

assert log.count('BUILD SUCCESS') == 3
assert log.count('Beside other options') == 3
// By Maven's own JVM, not by a tender's: that goes where the guest's console goes.
assert log.count('Picked up JAVA_TOOL_OPTIONS: -XX:+UseParallelGC -Xms300m') == 3
assert !log.contains('Multiple garbage collectors')
return true
