// Kills the Maven that just passed, at several moments of further builds, and looks for what is left.
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

String home = (new File(basedir, 'build.log').text =~ /(?m)^Maven home: (.+)$/)[0][1]
File runs = new File(basedir, 'target/solo5/runs')
File output = new File(basedir, 'target/maven.log')
List<String> maven = ["$home/bin/mvn", '-B', '-o', '-s', "$basedir.parentFile/interpolated-settings.xml", "-Dmaven.repo.local=$localRepositoryPath",
    // What another list of repositories brought there is good enough.
    '-Daether.enhancedLocalRepository.trackingFilename=none',
    "-Dsolo5.cacheDirectory=${new File(localRepositoryPath.parentFile, 'cache')}"]

def within = { String what, Closure<Boolean> holds ->
  long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120)
  while (!holds()) {
    assert System.nanoTime() < end : "awaited in vain: $what; ${output.text}"
    Thread.sleep(50)
  }
}
def start = { List<String> goals ->
  runs.deleteDir()
  new ProcessBuilder((maven + goals)*.toString()).directory(basedir).redirectErrorStream(true).redirectOutput(output).start()
}
def says = { File log, String line -> log.exists() && log.text.readLines().contains(line) }
def interfaces = { new File('/sys/class/net').list() as Set }

def namespaces = { ProcessHandle process ->
  ['net', 'mnt', 'pid', 'user', 'ipc', 'uts'].collect { "/proc/${process.pid()}/ns/$it".toString() }
      .findAll { Files.exists(Path.of(it)) }.collectEntries { [new File(it).name, Files.readSymbolicLink(Path.of(it))] }
}

def kill = { String signal, List<String> goals, List<File> guests, int processesOfEach = 2 ->
  Set before = interfaces()
  Process process = start(goals)
  within("guests of $goals") { guests.every { says(it, 'booted') } || !process.isAlive() }
  List<ProcessHandle> children = process.descendants().toList()
  assert children.size() >= processesOfEach * guests.size() : output.text
  // No namespace is made, so none can be left.
  children.each { assert namespaces(it).every { name, link -> link == namespaces(ProcessHandle.current())[name] } }
  assert ['kill', "-$signal", "${process.pid()}"].execute().waitFor() == 0
  within("the end of Maven after $signal") { !process.isAlive() }
  within("the end of its children after $signal") { children.every { !it.isAlive() } }
  assert interfaces() == before
}

File beside = new File(runs, 'beside/console.log')
File tested = new File(runs, 'tested-spt/console.log')
// Under spt each guest is a process, and its tender another one; under hvt they are one.
kill('KILL', ['verify'], [beside, tested])
kill('TERM', ['verify'], [beside, tested])
kill('KILL', ['verify', '-Dready.line=never'], [beside])
kill('KILL', ['solo5:run', '-Dsolo5.args=wait', '-Dsolo5.block.storage=disk'], [output])
if (new File('/dev/kvm').canWrite()) {
  kill('KILL', ['solo5:run', '-Dsolo5.target=hvt', '-Dsolo5.args=wait', '-Dsolo5.block.storage=disk'], [output], 1)
} else {
  println 'skipped: killed under hvt: /dev/kvm can not be opened'
}

// The locks of the files are free, and all goes as at first.
Process last = start(['verify', '-Dtested.args=end'])
within('the last build') { !last.isAlive() }
assert last.exitValue() == 0 : output.text
