// Deletes what is for a language that the project does not use.
File project = new File(request.outputDirectory, request.artifactId)
String language = request.properties.getProperty('language')
if (!(language in ['c', 'java'])) {
  project.deleteDir()
  throw new IllegalArgumentException("language is '$language', expected 'c' or 'java'")
}
String packages = request.properties.getProperty('package').replace('.', '/')
List<String> other = language == 'c' ? ['src/main/java', "src/test/java/$packages/GreetingTest.java"] : ['src/main/unikernel/main.c']
other.each {
  File unused = new File(project, it)
  if (!(unused.directory ? unused.deleteDir() : unused.delete())) {
    throw new IOException("$unused could not be deleted")
  }
}
