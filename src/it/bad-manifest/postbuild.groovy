String log = new File(basedir, 'build.log').text

[
  'not-json.json:5:1: /devices: not JSON: premature EOF in JSON data, expected ',
  'version.json:3:14: /version: invalid version 2, expected 1',
  'no-devices.json:1:1: (root): missing .devices[]',
  'name.json:5:15: /devices/0/name: name is not alphanumeric: found "storage-1", expected 1 to 67 ASCII letters and digits',
  'type.json:5:34: /devices/0/type: found "BLOCK", expected "BLOCK_BASIC" or "NET_BASIC"',
  'twice.json:6:15: /devices/1/name: found "same", the name of /devices/0 on line 5, expected a different name',
].each { assert log.contains("on project bad-manifest: Correct ${basedir}/manifests/${it}") }
assert log.contains("name it with <manifest> or -Dsolo5.manifest=FILE: ${basedir}/manifests/missing.json: no such manifest")
assert log.count('Failed to execute goal') == 7
assert !log.contains('\tat ')
