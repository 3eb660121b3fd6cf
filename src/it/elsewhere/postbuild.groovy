String log = new File(basedir, 'build.log').text

assert log.count('is made by the build: checked when the unikernel is built') == 6 // validate and generate-manifest
assert log.contains('out/manifest/manifest.json: 1 device')
assert log.contains('the store is there')
assert log.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
// A bad one is found out when it is there, and does not stand in the way of the next.
assert log.contains('manifest.json:1:')

// Nothing is among the sources that was not there; .mvn is made by what runs these projects.
assert new File(basedir, 'target').exists() == false
assert basedir.list().toList().toSet() - ['.mvn', 'build.log', 'invoker.properties', 'pom.xml', 'prebuild.groovy', 'postbuild.groovy', 'src'] == [] as Set
File runs = new File(basedir.parentFile, 'elsewhere-built/out/solo5/runs')
assert runs.list().any { it.startsWith('ElsewhereTest.startsWithoutSurefire') }
assert runs.list().any { it.startsWith('ElsewhereTest.startsFromAnotherDirectory') }
assert !log.contains('\tat ')
