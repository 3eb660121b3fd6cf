String log = new File(basedir, 'build.log').text
File target = new File(basedir, 'target')

assert log.count("Wrote the SDK ${new File(target, 'sdk')} for x86_64-solo5-none-static") == 2
assert !log.contains('starts more slowly')
assert log.contains("can't be used for the SDK: contains files and is not an SDK")
assert log.contains("outputDirectory: found '', expected the directory of the SDK")
assert !log.contains('\tat ')
assert new File(basedir, 'src').list().length == 3

// It works where it is moved to, for a user who can write nothing in the home directory.
File moved = new File(target, "it's an SDK = moved")
assert new File(target, 'sdk').renameTo(moved)
Map environment = [PATH: "$moved/bin:/usr/bin:/bin", HOME: '/nonexistent', LC_ALL: 'C']
Process build = ['sh', 'src/build.sh'].execute(environment.collect { "$it.key=$it.value" as String }, basedir)
StringBuilder out = new StringBuilder()
StringBuilder err = new StringBuilder()
build.waitForProcessOutput(out, err)
assert build.exitValue() == 0 : err
assert err.length() == 0 : err
assert out.contains('"target": "spt"')
assert out.contains('\nBuilt outside of Maven\n')
return true
