// A second copy, to see that where a project lies leaves no trace; and nothing of an earlier run in the repository.
File elsewhere = new File(basedir, 'at/quite/another/place')
['pom.xml', 'src/main/unikernel/main.c', 'src/main/unikernel/manifest.json'].each {
  File copy = new File(elsewhere, it)
  copy.parentFile.mkdirs()
  copy.bytes = new File(basedir, it).bytes
}
new File(localRepositoryPath, 'org/example/packaging').deleteDir()
return true
