String log = new File(basedir, 'build.log').text

// What the compiler complains of is listed, file by file; what Maven ends with is one line.
assert log.contains("[ERROR] ${basedir}/compile/main.c:5:16: error: ")
assert log =~ /\[ERROR\] .*\/compile\/other.c:3:\d+: error: /
assert log.contains('on project bad-sources: 2 sources do not compile: ')
assert log =~ /\[ERROR\] .*\/link\/main.c:7: error: /
[
  'does not link: nothing defines strlen. There is no C library in a unikernel',
  'does not link: nothing defines solo5_app_main. A unikernel begins in: int solo5_app_main(',
  "${basedir}/empty: no C, C++ or assembly source in it. Put sources there, or name another directory",
  "${basedir}/src/main/unikernel/manifest.json: no such manifest. Write one",
  "${basedir}/nowhere: no such directory. Put sources there",
  'no C compiler: tried /nonexistent (not found); searched ',
  'Install gcc or clang (Debian: apt-get install gcc), or name one with <compiler> or -Dsolo5.compiler=PATH',
  "targets: found 'virtual', expected hvt, spt, stub",
].each { assert log.contains(it.toString()) }
assert log.count('Failed to execute goal') == 8
assert !log.contains('\tat ')
