String log = new File(basedir, 'build.log').text
def guest = { String name, String target = 'spt' -> ~/(?m)^\[INFO\] $name +$target +running +\S+ +\d+/ }

// The goal stop of the same build leaves them; another Maven finds them all, in both modules.
['one', 'immortal'].each {
  assert log.contains("'$it' keeps running when Maven ends")
  assert log.contains("'$it' keeps running: it is detached; end it with mvn solo5:stop")
  assert guest(it).matcher(log).find()
}
assert log =~ /(?m)^\[INFO\] one .* 127\.0\.0\.1:\d+ \(port 80 of service\)$/
assert log =~ /(?m)^told: wait$/
assert log.contains("'immortal' is already running as process ")
// After clean, too.
assert guest('one').matcher(log.substring(log.indexOf('is already running'))).find()

// How it ended is known after the Maven that started it.
assert log.contains("'mortal' had ended before it was stopped, with status 7: the guest's own status")
assert log.contains("Correct -Dsolo5.id, or see mvn solo5:ps: no guest 'nobody' was started in this project; available: immortal")
['one', 'immortal'].each { assert log =~ /(?m)^\[INFO\] '$it' stopped$/ }
assert log.count('No guests.') >= 3
assert log.contains("'immortal' is not ready: waited 6 s for a console line that matches /never/")

// Nothing is left.
def left = ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').contains(basedir.path + '/') && it.info().commandLine().orElse('').contains('/target/solo5/runs/') }.toList()
assert left.isEmpty() : left*.info()
assert !log.contains('\tat ')
return true
