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

[spt: [], hvt: ['-DCMAKE_C_FLAGS=-mgeneral-regs-only']].each { abi, arguments ->
  Map build = run(['sh', 'build.sh', abi, *arguments])
  assert build.status == 0 : build.output
  [
    'Looking for stdint.h - found',
    'Looking for stdatomic.h - found',
    'Looking for stdio.h - not found',
    'Looking for unistd.h - not found',
    'Looking for solo5_console_write - found',
    'Looking for fork - not found',
    'Looking for strlcpy - not found',
    'Looking for solo5_exit in m - found',
    'Looking for solo5_exit in no_such_library - not found',
    'Performing Test HAVE_CLOCK - Success',
    'Linking C static library libadler.a',
  ].each { assert build.output.contains(it) : build.output }
  assert build.output =~ /x86_64-solo5-none-static-cc .*-z solo5-abi=$abi manifest.o .*-o sum/ : build.output

  // The link tests named no bindings, and were linked with those of stub: it links like a unikernel and is none.
  String linked = "target/$abi/linked"
  assert run(['readelf', '-lW', linked]).output.contains('[Requesting program interpreter: /nonexistent/solo5/]')
  assert !run(['readelf', '-SW', linked]).output.contains('.note.solo5.abi ')
  Map query = run(['solo5-elftool', 'query-abi', linked])
  assert query.status == 1 : query.output

  assert run(['solo5-elftool', 'query-abi', "target/$abi/sum"]).output.contains("\"target\": \"$abi\"")
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
