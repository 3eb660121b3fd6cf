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
