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
  it.contains('WARNING') && !(it =~ /Could not transfer metadata|Version not locked for default bindings/)
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
