// Edits what a running solo5:dev watches, as editors do, and ends Maven in two ways.
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.concurrent.TimeUnit

String home = (new File(basedir, 'build.log').text =~ /(?m)^Maven home: (.+)$/)[0][1]
File output = new File(basedir, 'target/dev.log')
output.parentFile.mkdirs()
List<String> maven = ["$home/bin/mvn", '-B', '-o', '-s', "$basedir.parentFile/interpolated-settings.xml", "-Dmaven.repo.local=$localRepositoryPath",
    '-Daether.enhancedLocalRepository.trackingFilename=none',
    "-Dsolo5.cacheDirectory=${new File(localRepositoryPath.parentFile, 'cache')}"]*.toString()
File sources = new File(basedir, 'app/src/main/unikernel')
File version = new File(sources, 'version.h')
File main = new File(sources, 'main.c')
File greeting = new File(basedir, 'greeting/src/main/unikernel/greeting.c')

def within = { String what, Closure<Boolean> holds ->
  long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240)
  while (!holds()) {
    assert System.nanoTime() < end : "awaited in vain: $what; ${output.text}"
    Thread.sleep(50)
  }
}
def says = { String text, int times = 1 -> within("$times of '$text'") { output.text.count(text) >= times } }
// A new file in place of the old one, as vim and most editors do.
def replace = { File file, String text ->
  File fresh = new File(file.parentFile, '4913')
  fresh.text = text
  Files.move(fresh.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE)
}
def start = { List<String> more ->
  new ProcessBuilder(maven + more).directory(basedir).redirectErrorStream(true).redirectOutput(output).start()
}
def end = { Process process, String signal, boolean hasGuest = true ->
  List<ProcessHandle> children = process.descendants().toList()
  assert !hasGuest || !children.isEmpty() : output.text
  assert ['kill', "-$signal", "${process.pid()}"].execute().waitFor() == 0
  within("the end of Maven after $signal") { !process.isAlive() }
  within("the end of its children after $signal") { children.every { !it.isAlive() } }
}

Process process = start(['compile', 'solo5:dev'])
says('version 1 says hello')
replace(version, '#define VERSION "2"\n')
says('version 2 says hello')
greeting.text = greeting.text.replace('hello', 'good bye')
says('version 2 says good bye')

// A build error is shown, and the guest goes on.
String right = main.text
List<ProcessHandle> before = process.descendants().toList()
replace(main, right + '#error broken\n')
says('The guest keeps running as built before; waiting for a change.')
assert output.text =~ /main\.c:\d+:\d+: error/
assert before.every { it.isAlive() } : output.text
replace(main, right)
replace(version, '#define VERSION "3"\n')
says('version 3 says good bye')

// A new file, and one that is wrong until another one is there.
new File(sources, 'more.c').text = 'int more(void);\nint more(void)\n{\n    return 0;\n}\n'
says('version 3 says good bye', 2)
end(process, 'TERM')

// A guest that ends is started again by the next change; whoever is killed leaves nothing.
process = start(['compile', 'solo5:dev', '-Dsolo5.args=end'])
says('app.spt ended with status 7: the guest\'s own status; waiting for a change.')
replace(version, '#define VERSION "4"\n')
says('version 4 says good bye')
says('app.spt ended with status 7', 2)
end(process, 'TERM', false)

process = start(['compile', 'solo5:dev'])
says('version 4 says good bye')
end(process, 'KILL')

// Ctrl-C in a terminal: the shell is told by the status, and finds the terminal as it left it. Whoever started this build may
// have ignored SIGINT, as shells do for what they put into the background.
if (System.getenv('PATH').split(':').every { !new File(it, 'script').canExecute() }) {
  println('skipped: Ctrl-C of solo5:dev: the program script, which makes terminals, is not installed here')
} else {
  File session = new File(basedir, 'target/session.sh')
  session.text = """trap : INT
stty -a > target/before
${(maven + ['compile', 'solo5:dev']).collect { "'$it'" }.join(' ')}
echo "\$?" > target/status
stty -a > target/after
"""
  process = new ProcessBuilder('env', '--default-signal=INT', 'script', '-qec', 'sh target/session.sh', '/dev/null').directory(basedir)
      .redirectErrorStream(true).redirectOutput(output).start()
  says('version 4 says good bye')
  List<ProcessHandle> children = process.descendants().toList()
  process.outputStream.write(3)
  process.outputStream.flush()
  within('the end of Maven after Ctrl-C') { new File(basedir, 'target/after').exists() }
  process.outputStream.close()
  within('the end of the terminal') { !process.isAlive() }
  within('the end of its children after Ctrl-C') { children.every { !it.isAlive() } }
  assert new File(basedir, 'target/status').text.trim() == '130'
  assert new File(basedir, 'target/after').text == new File(basedir, 'target/before').text
}
// Maven 4 may print a trace of its own when Ctrl-C finds it at its end.
assert !output.text.contains(home.contains('apache-maven-4') ? '\tat dev.solo5.' : '\tat ')
return true
