File installed = new File(localRepositoryPath, 'org/example/packaging/1.0')
File here = new File(basedir, 'target/solo5')
File elsewhere = new File(basedir, 'at/quite/another/place/target/solo5')

// The manifest is the artifact, in its canonical form; each target is one more.
[
  'packaging-1.0.json': 'packaging.json',
  'packaging-1.0-spt-x86_64.elf': 'packaging.spt',
  'packaging-1.0-hvt-x86_64.elf': 'packaging.hvt',
].each { artifact, file ->
  assert new File(installed, artifact).bytes == new File(here, file).bytes
  assert new File(elsewhere, file).bytes == new File(here, file).bytes
}
assert new File(installed, 'packaging-1.0.pom').exists()
assert new File(installed, 'packaging-1.0.json').text == '''{
  "type": "solo5.manifest",
  "version": 1,
  "devices": [
    { "name": "disk", "type": "BLOCK_BASIC" }
  ]
}
'''

assert new File(basedir, 'target/surefire-reports/TEST-org.example.BuiltTest.xml').exists()
assert new File(basedir, 'target/failsafe-reports/TEST-org.example.PackagedIT.xml').exists()

String log = new File(basedir, 'build.log').text
assert log.contains('Publishes target/solo5/packaging.json, target/solo5/packaging.hvt, target/solo5/packaging.spt')
assert log.contains('nothing to package')
assert log.contains('wrong.json:1:39: /version: invalid version 2, expected 1')
assert !log.contains('I/O error')
