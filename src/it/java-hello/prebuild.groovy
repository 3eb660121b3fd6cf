import java.nio.file.Files

List<String> files = ['pom.xml', 'src/main/unikernel/manifest.json', 'src/main/java/org/example/hello/Main.java',
    'src/main/java/org/example/hello/Greeting.java']
def copy = { String place, Closure change ->
  files.each {
    File file = new File(basedir, "${place}/${it}")
    Files.createDirectories(file.parentFile.toPath())
    file.text = change(it, new File(basedir, it).text)
  }
}
String call = 'System.out.println(new Greeting(name).text());'

// The same project once more, at a path of another length.
copy('at/quite/another/place') { _, text -> text }
copy('lacking') { name, text ->
  assert !name.endsWith('Main.java') || text.contains(call)
  text.replace(call, 'new java.util.concurrent.SubmissionPublisher<String>();\n      String.class.describeConstable();')
}
copy('wrong') { _, text -> text.replace(call, 'nobody.knows();') }
copy('without') { _, text -> text.replaceAll('<mainClass>.*</mainClass>', '') }
return true
