import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors

// Each usual mistake is made in a copy of this project and in a run of Maven of its own. The first line with [ERROR]
// that a user sees has to say what to do: compared with expected/MISTAKE.txt, in which {project}, {version},
// {port}, {command} and {machine} stand for what differs. All are made on the oldest Maven, those that Maven has to do with on each.

Path project = basedir.toPath()
Path work = project.resolve('target/mistakes')
Path older = OlderJdk.find()
boolean oldest = mavenHome.contains('apache-maven-3.8')
Path newest = Path.of(System.getProperty('java.home'))

def change = { String file, String from, String to -> { Path copy ->
  String text = Files.readString(copy.resolve(file))
  assert text.contains(from)
  Files.writeString(copy.resolve(file), text.replace(from, to))
} }
def remove = { String file -> { Path copy -> new File(copy.toFile(), file).with { it.directory ? it.deleteDir() : it.delete() } } }
def write = { String file, byte[] bytes -> { Path copy -> Files.write(copy.resolve(file), bytes) } }
def patched = { Closure<byte[]> patch -> { Path copy ->
  Files.write(copy.resolve('other.spt'), patch(Files.readAllBytes(project.resolve('target/solo5/app.spt'))))
} }
def main = 'src/main/unikernel/main.c'
def manifest = 'src/main/unikernel/manifest.json'
def nothing = { Path copy -> }
def disk = write('disk', new byte[1024])
// Ports are chosen by the machine, this one for as long as the script runs.
def taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())
String run = 'solo5:run -Dsolo5.block.storage=disk'

List<Mistake> mistakes = [
  // What is wrong in the POM.
  new Mistake('wrong-element', change('pom.xml', '<memory>32</memory>', '<memroy>32</memroy>'), 'compile', everyMaven: true),
  new Mistake('unknown-element', change('pom.xml', '<memory>32</memory>', '<disks/>'), 'compile', everyMaven: true),
  new Mistake('wrong-value', change('pom.xml', '<memory>32', '<memory>32MB'), run, everyMaven: true),
  new Mistake('unknown-target', change('pom.xml', '<targets>spt', '<targets>kvm'), 'compile'),
  // What is wrong in the manifest.
  new Mistake('no-manifest', remove(manifest), 'compile'),
  new Mistake('manifest-not-json', change(manifest, '"BLOCK_BASIC" }', '"BLOCK_BASIC"'), 'compile'),
  new Mistake('unknown-device-type', change(manifest, 'BLOCK_BASIC', 'BLOCK'), 'compile'),
  // What is wrong with devices.
  new Mistake('device-not-attached', nothing, 'solo5:run'),
  new Mistake('device-not-declared', disk, 'solo5:run -Dsolo5.block.storge=disk'),
  new Mistake('network-on-block', nothing, 'solo5:run -Dsolo5.net.storage=tap100'),
  new Mistake('disk-missing', nothing, run),
  new Mistake('disk-of-odd-size', write('disk', new byte[1000]), run),
  new Mistake('port-taken', change(manifest, '{ "name": "storage"', '{ "name": "web", "type": "NET_BASIC" }, { "name": "storage"'),
      "$run -Dsolo5.net.web.address=10.0.0.1/24 -Dsolo5.net.web.publish=${taken.localPort}:10.0.0.2:80", also: disk),
  // What is wrong in the sources.
  new Mistake('no-sources', remove('src/main/unikernel'), 'compile'),
  new Mistake('c-error', change(main, 'return 3;', 'return 3'), 'compile'),
  new Mistake('undefined-symbol', change(main, 'return 3;', 'return __builtin_printf("%s", info->cmdline);'), 'compile'),
  new Mistake('no-main', change(main, 'solo5_app_main', 'main'), 'compile'),
  // What is wrong with the machine.
  new Mistake('no-compiler', { Path copy -> Programs.linkAllButCompilers(copy.resolve('bin')) }, 'compile',
      path: '{copy}/bin'),
  new Mistake('compiler-not-found', nothing, 'compile -Dsolo5.compiler=gcc-3', path: '/usr/bin:/bin'),
  new Mistake('no-kvm', disk, run + ' -Dsolo5.targets=hvt', wrapper: Programs.WITHOUT_KVM,
      unless: Programs.can(Programs.WITHOUT_KVM + ['true']) ? null : 'no mount namespace may be made here'),
  new Mistake('read-only-target', nothing, 'compile', wrapper: Programs.READ_ONLY_TARGET,
      unless: Programs.can(Programs.READ_ONLY_TARGET + ['true']) ? null : 'no mount namespace may be made here'),
  new Mistake('old-jdk', nothing, 'compile -Dsolo5.otherJdk=false', javaHome: older, path: "$newest/bin:${System.getenv('PATH')}", everyMaven: true, unless: older ? null : 'no JDK older than 25 found'),
  new Mistake('old-maven', nothing, 'compile', maven: "${new File(mavenHome).parent}/apache-maven-3.6.3"),
  // What is wrong with the guest or its file.
  new Mistake('guest-fails', disk, run + ' -Dsolo5.args=fail', everyMaven: true),
  new Mistake('guest-crashes', disk, run + ' -Dsolo5.args=crash'),
  new Mistake('other-machine', patched { it[18] = (byte) 183; it }, 'solo5:run -Dsolo5.file=other.spt'),
  new Mistake('old-abi', patched { Programs.setAbiVersion(it, 1) }, 'solo5:run -Dsolo5.file=other.spt'),
  new Mistake('other-target', patched { it }, 'solo5:run -Dsolo5.file=other.spt -Dsolo5.target=hvt'),
  new Mistake('not-a-unikernel', nothing, 'solo5:run -Dsolo5.file=pom.xml'),
]

def make = { Mistake mistake ->
  if (mistake.unless) {
    return "skipped: ${mistake.name}: ${mistake.unless}".toString()
  }
  Path copy = work.resolve(mistake.name)
  new File(copy.toFile(), 'src/main/unikernel').mkdirs()
  ['pom.xml', main, manifest].each { Files.copy(project.resolve(it), copy.resolve(it)) }
  mistake.prepare.call(copy)
  mistake.also?.call(copy)
  String first = mistake.firstError(copy, newest, mavenHome, localRepositoryPath, basedir.parentFile, projectVersion)
  String expected = Files.readString(project.resolve("expected/${mistake.name}.txt")).strip()
  first == expected ? null : "${mistake.name}:\n  expected ${expected}\n  found    ${first}".toString()
}

def workers = Executors.newFixedThreadPool(Runtime.runtime.availableProcessors())
List<String> said = workers.invokeAll(mistakes.findAll { oldest || it.everyMaven }.collect { mistake -> { -> make(mistake) } as Callable<String> })*.get().findAll()
workers.shutdown()
said.findAll { it.startsWith('skipped: ') }.each { println it }
def wrong = said.findAll { !it.startsWith('skipped: ') }
assert wrong.isEmpty(), wrong.join('\n')
// Nothing was compared that is not a mistake any more.
assert project.resolve('expected').toFile().list().toList().toSet() == mistakes.collect { it.name + '.txt' }.toSet()

/** One way to go wrong. */
class Mistake {
  String name
  Closure prepare
  String command
  Closure also
  CharSequence path
  String maven
  Path javaHome
  List<String> wrapper = []
  String unless
  boolean everyMaven

  Mistake(Map more = [:], String name, Closure prepare, String command) {
    this.name = name
    this.prepare = prepare
    this.command = command
    more.each { key, value -> this[key] = value }
  }

  String firstError(Path copy, Path newest, String mavenHome, File localRepository, File clones, String version) {
    def fill = { CharSequence text -> text.toString().replace('{copy}', copy.toString()) }
    def line = wrapper + ["${maven ?: mavenHome}/bin/mvn".toString(), '-o', '-B', '-ntp', '-Dstyle.color=never',
        '-s', "${clones}/interpolated-settings.xml".toString(),
        "-Dmaven.repo.local=${localRepository}".toString(),
        "-Dsolo5.cacheDirectory=${clones.parentFile}/cache".toString()] + command.split(' ').toList()
    def builder = new ProcessBuilder(line).directory(copy.toFile()).redirectErrorStream(true)
        .redirectOutput(copy.resolve('build.log').toFile())
    builder.environment().putAll([JAVA_HOME: (javaHome ?: newest).toString(), MAVEN_OPTS: '', NO_COLOR: '1'])
    if (path) {
      builder.environment().put('PATH', fill(path))
    }
    int status = builder.start().with { it.outputStream.close(); it.waitFor() }
    List<String> lines = Files.readAllLines(copy.resolve('build.log'))
    assert status != 0, "${name} did not fail"
    assert !lines.any { it.contains('\tat ') || it =~ /^ +at .*\(/ }, "${name} ends in a stack trace"
    // Maven 4 has its banner in red, too.
    String first = lines.find { it.contains('[ERROR]') && !(it =~ /\[ERROR\] (BUILD FAILURE|-+)\s*$/) } ?: ''
    first.replaceFirst(/.*?\[ERROR\] /, '').replace(' -> [Help 1]', '').replace(copy.toString(), '{project}')
        .replace(version, '{version}')
        .replaceFirst(/127\.0\.0\.1:\d+/, '127.0.0.1:{port}')
        .replaceFirst(/as in `.*`/, 'as in `{command}`')
        .replaceFirst(/Maven runs on Java .*/, 'Maven runs on Java {machine}')
  }
}

/** The programs and files of this machine, arranged so that something is missing. */
class Programs {
  /** A /dev that has what everybody needs, and no kvm. */
  static final List<String> WITHOUT_KVM = ['unshare', '-rm', 'sh', '-c', '''
    d=$(mktemp -d) && mount -t tmpfs none $d || exit 1
    for f in null zero random urandom; do touch $d/$f && mount --bind /dev/$f $d/$f || exit 1; done
    ln -s /proc/self/fd $d/fd
    mount --rbind $d /dev || exit 1
    exec "$@"''', 'sh']

  /** A target to which nobody can write, not even root. */
  static final List<String> READ_ONLY_TARGET = ['unshare', '-rm', 'sh', '-c', '''
    mkdir -p target && mount -t tmpfs -o ro none target || exit 1
    exec "$@"''', 'sh']

  static boolean can(List<String> command) {
    try {
      def process = new ProcessBuilder(command).redirectErrorStream(true).start()
      process.inputStream.bytes
      process.waitFor() == 0
    } catch (IOException e) {
      false
    }
  }

  static void linkAllButCompilers(Path bin) {
    Files.createDirectories(bin)
    for (String directory : System.getenv('PATH').split(':')) {
      new File(directory).listFiles()?.findAll { !(it.name ==~ /(.*-)?(cc|gcc|g\+\+|c\+\+|clang)(-\d+)?/) }?.each {
        Path link = bin.resolve(it.name)
        if (!Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, it.toPath())
        }
      }
    }
  }

  static byte[] setAbiVersion(byte[] elf, int version) {
    String text = new String(elf, 'ISO-8859-1')
    int note = text.indexOf('ABI1Solo5\0')
    assert note > 0
    elf[note + 4 + 8 + 4] = (byte) version // type, name, target
    elf
  }
}

/** A JDK of this machine that is too old. */
class OlderJdk {
  static Path find() {
    [new File('/usr/lib/jvm'), new File('/usr/java'), new File('/opt/java')].collectMany { it.listFiles()?.toList() ?: [] }
        .findAll { new File(it, 'bin/java').canExecute() && new File(it, 'release').canRead() }
        .find { (new File(it, 'release').text =~ /JAVA_VERSION="(?:1\.)?(\d+)/).with { it.find() && (17..24).contains(it.group(1) as int) } }
        ?.toPath()
  }
}
