String triple = 'x86_64-solo5-none-static'
File target = new File(basedir, 'target')
List environment = ["PATH=$target/sdk/bin:/usr/local/bin:/usr/bin:/bin", 'LC_ALL=C', 'HOME=/nonexistent']*.toString()

// Runs a command as a user of the SDK does; gives its status, and all that it wrote.
Closure run = { List<String> command ->
  Process process = new ProcessBuilder(['env', '-i', *environment, *command]*.toString())
      .directory(basedir).redirectErrorStream(true).start()
  process.outputStream.close()
  String output = process.inputStream.getText('UTF-8')
  [status: process.waitFor(), output: output]
}

// Autoconf wants to know that what it links can't be run here; that is so with every cross compiler.
Map unsaid = run(['sh', 'build.sh', 'spt', "CC=${triple}-cc"])
assert unsaid.status != 0
assert unsaid.output.contains('cannot run C compiled programs')

[spt: [], hvt: ['CFLAGS=-O2 -mgeneral-regs-only']].each { abi, arguments ->
  Map build = run(['sh', 'build.sh', abi, "--host=$triple", "CC=${triple}-cc", *arguments])
  assert build.status == 0 : build.output
  [
    'checking whether the C compiler works... yes',
    'checking whether we are cross compiling... yes',
    'checking for stdint.h... yes',
    'checking for stdatomic.h... yes',
    'checking for stdio.h... no',
    'checking for unistd.h... no',
    'checking for solo5_console_write... yes',
    'checking for fork... no',
    'checking for no_such_function... no',
    'checking for strlcpy... no',
    'checking for main in -lm... yes',
    'checking for main in -lno_such_library... no',
    'checking whether a clock links... yes',
    'checking whether a missing symbol is told from one that is there... yes',
    "-z solo5-abi=$abi -o sum main.o -L. -ladler manifest.o",
  ].each { assert build.output.contains(it) : build.output }

  // The archive is made by the tools of the machine that the compiler names.
  String machine = run(["${triple}-cc", '-dumpmachine']).output.trim()
  String ar = run(['sh', '-c', "command -v ${machine}-ar"]).status == 0 ? "${machine}-ar" : 'ar'
  assert build.output.contains("\n$ar cr libadler.a adler.o join.o") : build.output

  // The link tests named no bindings, and were linked with those of stub: it links like a unikernel and is none.
  String log = new File(target, "$abi/config.log").text
  assert log.contains("undefined reference to `no_such_symbol'")
  assert log.contains('cannot find -lno_such_library')
  assert !log.contains('solo5-abi')
  String linked = "target/$abi/linked"
  assert run(['readelf', '-lW', linked]).output.contains('[Requesting program interpreter: /nonexistent/solo5/]')
  assert !run(['readelf', '-SW', linked]).output.contains('.note.solo5.abi ')
  assert run(['readelf', '-sW', linked]).output =~ /FUNC +GLOBAL +DEFAULT +\d+ solo5_console_write/
  Map query = run(['solo5-elftool', 'query-abi', linked])
  assert query.status == 1 : query.output
  Map refused = run(['solo5-spt', linked])
  assert refused.status == 1 && refused.output.startsWith("solo5-spt: $linked: ") : refused.output

  String made = "target/$abi/sum"
  assert run(['solo5-elftool', 'query-abi', made]).output.contains("\"target\": \"$abi\"")
}

Closure ends = { String abi ->
  Map sum = run(["solo5-$abi", '--mem=8', "target/$abi/sum", 'Wikipedia'])
  assert sum.output.contains('\n11e60398 0009 Wikipedia\n') : sum.output
  assert sum.status == 0
  Map usage = run(["solo5-$abi", '--mem=8', "target/$abi/sum"])
  assert usage.output.contains('\nusage: sum TEXT\n') : usage.output
  assert usage.status == 2
}
ends('spt')
try {
  new RandomAccessFile('/dev/kvm', 'rw').close()
} catch (IOException e) {
  println("skipped: running it under hvt: ${e.message}")
  return true
}
ends('hvt')
return true
