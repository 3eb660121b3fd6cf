String log = new File(basedir, 'build.log').text

assert log.contains('Running app under spt (the target of the file)')
assert log.contains("Set up!\narguments: 'hi'\n")
assert log.contains('Name a unikernel with -Dsolo5.file=FILE: ')
assert log.contains('"target": "spt"')
assert !log.contains('\tat ')
