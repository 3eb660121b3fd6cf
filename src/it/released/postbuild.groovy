String log = new File(basedir, 'build.log').text

assert log.contains('Running org.example.released:greeter:1.0 under spt')
assert log.count('Greetings from a release\n') == 1
assert log.contains("org.example.released:greeter:elf:spt-x86_64:2.0 can't be resolved")

// The library is linked in: whoever depends on the unikernel does not get it.
def published = new groovy.xml.XmlSlurper().parse(new File(localRepositoryPath, 'org/example/released/greeter/1.0/greeter-1.0.pom'))
assert published.dependencies.dependency.collect { "${it.artifactId} ${it.optional}".toString() } == ['greeter-words true']
String tree = new File(basedir, 'tests/target/tree.txt').text
assert tree.contains('org.example.released:greeter:elf:spt-x86_64:1.0:test')
assert !tree.contains('greeter-words')

// A dependency whose headers sources do not see is named.
assert log.contains('Give the dependency <type>unikernel-lib</type>:')
assert log.contains('words/words.h is a header of org.example.released:greeter-words, a dependency of type jar')
assert log.contains('Remove <scope>test</scope> from the dependency:')
assert log.contains('words/words.h is a header of org.example.released:greeter-words, a dependency of scope test')
