// One part for each run of Maven, in order.
List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects\\.\\.\\.').toList().drop(1)
assert runs.size() == 9
def has = { int run, String text -> assert runs[run - 1].contains(text): text }
def hasNot = { int run, String text -> assert !runs[run - 1].contains(text): text }

// Translated and built before the tests, which run on the JVM.
has(1, 'Translated org.example.hello.Main, ')
has(1, 'Built target/solo5/java-hello.spt')
has(1, 'Tests run: 1, Failures: 0')
has(1, 'Publishes target/solo5/java-hello.json, target/solo5/java-hello.spt')

// Nothing to do.
[2, 3].each {
  has(it, 'org.example.hello.Main up to date in C')
  has(it, 'target/solo5/java-hello.spt up to date')
  hasNot(it, 'Translated ')
}
assert runs[1] =~ /(?m)package +bytes$/
assert runs[1] =~ /(?m) org\.example\.hello +\d+$/
assert runs[1] =~ /(?m)largest classes +bytes$/
has(3, 'Hello, Ada!')
has(3, 'java-hello.spt ended with status 0')

// The same bytes, and nothing of where it was made.
has(4, 'Hello, world!')
File here = new File(basedir, 'target/solo5/java-hello.spt')
File there = new File(basedir, 'at/quite/another/place/target/solo5/java-hello.spt')
assert here.bytes == there.bytes
assert !new String(here.bytes, 'ISO-8859-1').contains(basedir.path)

// A debugger sees lines of Java.
def lines = ['readelf', '--debug-dump=decodedline', here.path].execute()
assert lines.text.contains('Main.java')

has(5, 'Correct <mainClass> or -Dsolo5.mainClass: org.example.hello.Main has a main method: org.example.hello.Mian: no such class')
has(6, 'Add public static void main(String[] arguments)')
has(7, 'src/main/java/org/example/hello/Main.java:10: Class java.util.concurrent.SubmissionPublisher was not found, in org.example.hello.Main.main')
has(7, "org.example.hello.Main can't be translated: ")
has(8, 'Main.java:[10,')
has(8, 'Compilation failure')
// It has nothing to build from, and says what else could be meant.
has(9, 'for a program in Java, name its class with <mainClass>')
hasNot(9, ':compile (default-compile)')
runs.each { assert !it.contains('\tat ') }
return true
