import java.nio.file.Files

// The same project once more, at a path of another length.
File copy = new File(basedir, 'at/quite/another/place')
['pom.xml', 'src/main/unikernel/main.c', 'src/main/unikernel/answer.S', 'src/main/unikernel/manifest.json'].each {
  File file = new File(copy, it)
  Files.createDirectories(file.parentFile.toPath())
  file.bytes = new File(basedir, it).bytes
}
return true
