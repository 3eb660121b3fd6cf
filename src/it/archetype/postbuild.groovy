import java.nio.file.Files
import java.nio.file.Path

String log = new File(basedir, 'build.log').text
Path target = basedir.toPath().resolve('target')

// It builds, runs and passes its tests as it is, and nobody complains of anything.
assert log.count('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0') >= 2
assert log.contains('Hello, Ada!\n')
List<String> builds = log.split('Building greeter').drop(1).collect { it.substring(0, it.indexOf('BUILD SUCCESS')) }
assert builds.size() == 3
// What Maven 4 says of repositories and of every packaging that is not its own.
assert builds*.readLines().flatten().findAll {
  it.contains('WARNING') && !(it =~ /Could not transfer metadata|Version not locked for default bindings|while a cached not-found/)
} == []
// Maven complains of a POM before it builds.
assert !(log =~ /problems? (was|were) encountered while building the effective (model|settings)/)

['pom.xml', 'README.md', '.gitignore', 'src/main/unikernel/main.c', 'src/main/unikernel/manifest.json',
 'src/test/java/org/example/GreeterTest.java'].each {
  String text = target.resolve('one/greeter').resolve(it).toFile().text
  assert !text.contains('${') && !(text =~ /@\w+\.\w+@/)
}

// The same bytes from both directories: manifest, unikernels, POM.
def published = { String place ->
  Path files = target.resolve(place).resolve('greeter/target/repository/org/example/greeter/1.0')
  files.toFile().listFiles().findAll { it.name ==~ /.*\.(json|elf|pom)/ && !it.name.endsWith('-build.pom') }.collectEntries { [it.name, it.bytes.encodeHex().toString()] }
}
def one = published('one')
assert one.keySet() == ['greeter-1.0.json', 'greeter-1.0.pom', 'greeter-1.0-hvt-x86_64.elf', 'greeter-1.0-spt-x86_64.elf'] as Set
assert one == published('another/place')

// The tutorial goes on: a disk is declared. What forgets it does not compile; with it, tests and the guest run.
Path greeter = target.resolve('device/greeter')
Path made = target.resolve('one/greeter')
Files.walk(made).filter { Files.isRegularFile(it) && !it.startsWith(made.resolve('target')) }.forEach {
  Path copy = greeter.resolve(made.relativize(it))
  Files.createDirectories(copy.parent)
  Files.copy(it, copy)
}
def edit = { String file, String from, String to ->
  String text = greeter.resolve(file).toFile().text
  assert text.contains(from)
  greeter.resolve(file).toFile().text = text.replace(from, to)
}
def maven = { String... goals ->
  File output = target.resolve('maven.log').toFile()
  List<String> command = ["$mavenHome/bin/mvn", '-B', '-o', '-s', "$basedir.parentFile/interpolated-settings.xml",
      "-Dmaven.repo.local=$localRepositoryPath", '-Daether.enhancedLocalRepository.trackingFilename=none',
      "-Dsolo5.cacheDirectory=${new File(localRepositoryPath.parentFile, 'cache')}"] + goals.toList()
  int status = new ProcessBuilder(command*.toString()).directory(greeter.toFile()).redirectErrorStream(true).redirectOutput(output).start().waitFor()
  [status, output.text]
}
edit('src/main/unikernel/manifest.json', '"devices": []', '"devices": [\n    { "name": "storage", "type": "BLOCK_BASIC" }\n  ]')
def (int forgotten, String javac) = maven('verify')
assert forgotten != 0 && javac.contains('NeedsStorage') : javac
edit('src/test/java/org/example/GreeterTest.java', 'GreeterUnikernel.launcher()', 'GreeterUnikernel.launcher().storage(Disk.temporary(1 << 20))')
edit('src/test/java/org/example/GreeterTest.java', 'import dev.solo5.junit.Guests;', 'import dev.solo5.junit.Guests;\nimport dev.solo5.launcher.Disk;')
def (int tested, String tests) = maven('verify')
assert tested == 0 && tests.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0') : tests
greeter.resolve('disk.img').toFile().bytes = new byte[1 << 20]
def (int run, String console) = maven('solo5:run', '-Dsolo5.block.storage=disk.img')
assert run == 0 && console.contains('Hello, world!\n') : console

// README and tutorial: their commands as they stand there, in a shell that is somewhere else and has a home of its own.
Path checkout = basedir.toPath()
while (!Files.exists(checkout.resolve('mvnw'))) {
  checkout = checkout.parent
}
Path bin = Files.createDirectories(target.resolve('bin'))
Files.writeString(bin.resolve('mvn'), """#!/bin/sh
# Takes the goal of the archetype plugin in one version, and files that are there.
case \$1 in archetype:generate) shift; set -- org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate "\$@" ;; esac
exec "$mavenHome/bin/mvn" -B -o -s "$basedir.parentFile/interpolated-settings.xml" "-Dmaven.repo.local=$localRepositoryPath" \\
  -Daether.enhancedLocalRepository.trackingFilename=none "-Dsolo5.cacheDirectory=${new File(localRepositoryPath.parentFile, 'cache')}" "\$@"
""")
bin.resolve('mvn').toFile().executable = true
['README.md': ['hello', 'Hello, world!'], 'docs/tutorial.md': ['greeter', 'Hello, Ada!']].each { page, expected ->
  Path home = Files.createDirectories(target.resolve("home of ${expected[0]}"))
  Process extracted = ["$checkout/.ci/first-project", "$checkout/$page"]*.toString().execute()
  String commands = extracted.text
  assert extracted.waitFor() == 0
  commands += page == 'README.md' ? '' : 'mvn verify\nmvn solo5:run -Dsolo5.args=Ada\n'
  def shell = new ProcessBuilder('sh', '-e').directory(target.toFile()).redirectErrorStream(true).redirectOutput(target.resolve('shell.log').toFile())
  shell.environment().putAll([HOME: home.toString(), PATH: "$bin:${System.getenv('PATH')}".toString(), JAVA_HOME: System.getProperty('java.home')])
  Process pasted = shell.start()
  pasted.outputStream.withWriter { it << commands }
  int status = pasted.waitFor()
  String said = target.resolve('shell.log').toFile().text
  assert status == 0 && said.contains(expected[1] + '\n') : said
  Path project = home.resolve("unikernels/${expected[0]}")
  assert Files.exists(project.resolve('target/solo5'))
  // Each is in one language, with nothing of the other.
  boolean java = page == 'docs/tutorial.md'
  assert Files.exists(project.resolve('src/main/java')) == java
  assert Files.exists(project.resolve('src/main/unikernel/main.c')) != java
  assert !java || said.contains('Tests run: 4, Failures: 0, Errors: 0, Skipped: 0') : said
}

// Nothing is left of a project in a language that there is not.
assert log.contains('BUILD FAILURE')
assert !Files.exists(target.resolve('pascal/greeter/pom.xml'))
return true
