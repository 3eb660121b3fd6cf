String log = new File(basedir, 'build.log').text

assert log.count('Built target/solo5/in-place.spt (3 compiled, 0 up to date)') == 1
assert log.count('target/solo5/in-place.spt up to date') >= 1
assert log.contains('from beside the sources')
assert log.contains("${new File(basedir, '.loop/again')}: a symbolic link to ../.loop, which contains it; expected no loop of links")
assert !log.contains('\tat ')
