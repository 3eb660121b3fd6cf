String log = new File(basedir, 'build.log').text

String manifest = '''\
{
  "type": "solo5.manifest",
  "version": 1,
  "devices": [
    { "name": "wan", "type": "NET_BASIC" },
    { "name": "log", "type": "BLOCK_BASIC" }
  ]
}
'''
assert new File(basedir, 'target/answers/manifest.json').text == manifest
assert log.count(manifest) == 1

assert new File(basedir, 'target/answers/abi.json').text == '''\
{
  "type": "solo5.abi",
  "target": "spt",
  "version": 2
}
'''
assert log.contains('''\
{
  "type": "solo5.abi",
  "target": "hvt",
  "version": 2
}
''')

assert log.contains('main.c: invalid executable: invalid or unsupported executable (elf header invalid while loading note)')
assert log.contains('Build it with the goal solo5:build, or name a file with -Dsolo5.file=FILE: ')
assert log.contains('target/solo5/other.spt: not built yet')
assert !log.contains('\tat ')
