// Starts Maven on an older JDK of this machine. The goals run all the same, on the JDK that runs this script: it is first on the PATH.
import java.util.concurrent.TimeUnit

Map<String, String> environment = [:]
File older = [new File('/usr/lib/jvm'), new File('/usr/java'), new File('/opt/java')].collectMany { it.listFiles()?.toList() ?: [] }
    .findAll { new File(it, 'bin/java').canExecute() && new File(it, 'release').canRead() }
    .find { (new File(it, 'release').text =~ /JAVA_VERSION="(?:1\.)?(\d+)/).with { it.find() && (17..24).contains(it.group(1) as int) } }
if (!older) {
  println 'skipped: Maven on an older JDK: no JDK older than 25 found'
  return true
}
String newer = System.getProperty('java.home')
File output = new File(basedir, 'target/maven.log')
def start = { File directory, Map more = [:], List<String> words ->
  List<String> command = ["$mavenHome/bin/mvn", '-B', '-o', '-ntp', '-s', "$basedir.parentFile/interpolated-settings.xml",
      "-Dmaven.repo.local=$localRepositoryPath", '-Daether.enhancedLocalRepository.trackingFilename=none',
      "-Dsolo5.cacheDirectory=${new File(localRepositoryPath.parentFile, 'cache')}"] + words
  def builder = new ProcessBuilder(command*.toString()).directory(directory).redirectErrorStream(true).redirectOutput(output)
  builder.environment().putAll([JAVA_HOME: older.path, PATH: "$newer/bin:${System.getenv('PATH')}".toString(), MAVEN_OPTS: ''] + more)
  builder.start()
}
def maven = { Map more = [:], List<String> words -> [start(basedir, more, words).waitFor(), output.text] }
String announced = 'needs 25 or later: running this command again on '

// A whole build, with arguments that a shell would tear apart.
def (int ran, String run) = maven(['verify', 'solo5:run', '-Dsolo5.args=two  words'])
assert ran == 0 && run.count(announced) == 1 && run.contains("told: 'two  words'\n") : run
assert run.count('BUILD SUCCESS') == 1 : run

// How it ends is how the other ended.
def (int failed, String failure) = maven(['solo5:run', '-Dsolo5.args=fail'])
assert failed == 1 && failure.contains('ended with status 3') : failure

// Outside of any project, and not again for the second goal.
File nowhere = new File(basedir, 'target/nowhere')
nowhere.mkdirs()
String plugin = "dev.solo5:solo5-maven-plugin:$projectVersion"
int examined = start(nowhere, ["$plugin:doctor".toString(), '-Dsolo5.json=found.json', "$plugin:help".toString()]).waitFor()
assert examined == 0 && output.text.count(announced) == 1 : output.text
def jdk = new groovy.json.JsonSlurper().parse(new File(nowhere, 'found.json')).checks.find { it.name == 'JDK' }
assert jdk.status == 'warning' && jdk.found.contains(older.canonicalPath) && jdk.advice.startsWith('Set JAVA_HOME to ') : jdk

// Asked not to, it says what to type; doctor has a row for it.
def (int refused, String refusal) = maven(['compile', '-Dsolo5.otherJdk=false'])
assert refused == 1 && refusal.contains(' compile -Dsolo5.otherJdk=false`: Maven runs on Java ') && !refusal.contains('\tat ') : refusal
def (int lacking, String rows) = maven(['solo5:doctor', '-Dsolo5.otherJdk=false'])
assert lacking == 1 && rows =~ /\[ERROR\] missing  JDK           Maven runs on Java / : rows

// The second Maven could not tell the first one's JDK from its own where something sets it back: it does not start a third.
def (int back, String again) = maven(SOLO5_RELAUNCHED_BY: "${ProcessHandle.current().pid()} 17".toString(), ['compile'])
assert back == 1 && !again.contains(announced) && again.contains('Set JAVA_HOME to a JDK 25 or later') : again

// Whoever kills the first ends the second, and its guest.
def within = { String what, Closure<Boolean> holds ->
  long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120)
  while (!holds()) {
    assert System.nanoTime() < end : "awaited in vain: $what; ${output.text}"
    Thread.sleep(50)
  }
}
['KILL', 'TERM'].each { signal ->
  Process first = start(basedir, ['solo5:run', '-Dsolo5.args=wait'])
  within('the guest') { output.text.contains("told: 'wait'") || !first.isAlive() }
  List<ProcessHandle> all = first.descendants().toList()
  assert all.size() >= 3 : output.text
  assert ['kill', "-$signal", "${first.pid()}"].execute().waitFor() == 0
  within("the end of all after $signal") { !first.isAlive() && all.every { !it.isAlive() } }
}
return true
