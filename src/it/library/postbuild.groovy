String log = new File(basedir, 'build.log').text
File app = new File(basedir, 'app/target/solo5')

// The first two runs, from the files of the reactor, whether they were packaged or not.
assert log.contains('Built target/solo5/app.hvt, target/solo5/app.spt (3 compiled, 0 up to date)')
assert log.count('A library of headers: target/solo5/limits.unikernel-lib') == 3
assert log.contains('compiled with bytes: 2.0\nlinked with bytes: 2.0\n')

// Another header: of two sources and the manifest, one includes it. text includes the older version, which is as it was.
assert log.contains('Built target/solo5/app.hvt, target/solo5/app.spt (1 compiled, 2 up to date)')
assert log.count('Built target/solo5/libtext-x86_64.a (1 compiled, 0 up to date)') == 1
assert log.contains('compiled with bytes: 2.0, changed\nlinked with bytes: 2.0, changed\n')

assert new File(app, 'headers/org.example.library.limits/limits/text.h').exists()

// Of the same sources the same bytes, wherever and whenever.
String list(File archive) {
  def process = ['ar', 'tv', archive.path].execute(['TZ=UTC', "PATH=${System.getenv('PATH')}"], null)
  String out = process.text
  assert process.waitFor() == 0
  return out
}
String members = list(new File(basedir, 'bytes/target/solo5/libbytes-x86_64.a'))
assert members.readLines().every { it.contains(' 0/0 ') && it.contains(' 1970 ') }
assert members.readLines().collect { it.tokenize(' ').last() } == ['length.c.o', 'version.c.o']
def zip = new java.util.zip.ZipFile(new File(basedir, 'bytes/target/solo5/bytes.unikernel-lib'))
assert zip.entries().collect { it.name } == ['architectures', 'include/bytes/bytes.h']
assert zip.entries().every { it.timeLocal == java.time.LocalDateTime.of(1980, 1, 1, 0, 0) }
zip.close()
