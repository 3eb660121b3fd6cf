assert new File(basedir, 'build.log').text.contains('''[one, zwölf]
1.5 2147483648 2199023255552
true false
null
Hello, Ada
Good day, Ada
of the application
''')

// The jar is translated: whoever depends on the unikernel does not get it.
def published = new groovy.xml.XmlSlurper().parse(new File(localRepositoryPath, 'org/example/mixed/app/1.0/app-1.0.pom'))
assert published.dependencies.dependency.collect { "${it.artifactId} ${it.optional}".toString() } == ['words true']
return true
