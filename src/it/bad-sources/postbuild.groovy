String log = new File(basedir, 'build.log').text

// What the compiler complains of is listed, file by file; above is what to do, and what Maven ends with is one line.
assert log.contains("[ERROR] ${basedir}/compile/main.c:5:16: error: ")
assert log =~ /\[ERROR\] .*\/compile\/other.c:3:\d+: error: /
assert log.contains('on project bad-sources: 2 sources do not compile: ')
assert log =~ /\[ERROR\] .*\/link\/main.c:7: error: /
[
  'Correct the sources:',
  'Define strlen in a source: there is no C library in a unikernel:',
  'Define int solo5_app_main(const struct solo5_start_info *info), where a unikernel begins:',
].each { assert log.contains("[ERROR] ${it}") }
[
  'Add sources, or name their directory with <sourceDirectory> or -Dsolo5.sourceDirectory=DIRECTORY; for a program in Java, ' +
    "name its class with <mainClass>: ${basedir}/empty: no C, C++ or assembly source in it",
  "<mainClass>: ${basedir}/nowhere: no such directory",
  'on project bad-sources: Write a manifest (',
  "${basedir}/src/main/unikernel/manifest.json: no such manifest",
  'on project bad-sources: Name another C compiler with <compiler> or -Dsolo5.compiler=PATH, or install it' +
    ': no C compiler: tried /nonexistent (not found); searched ',
  "on project bad-sources: Correct targets: found 'virtual', expected hvt, spt, virtio, stub",
].each { assert log.contains(it.toString()) }
assert log.count('Failed to execute goal') == 8
assert !log.contains('\tat ')
