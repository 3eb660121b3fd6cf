String triple = 'x86_64-solo5-none-static'
File target = new File(basedir, 'target')
File sdk = new File(target, 'an SDK = clang')
assert new File(target, 'sdk').renameTo(sdk)
List environment = ["PATH=$sdk/bin:/usr/local/bin:/usr/bin:/bin", 'LC_ALL=C', 'HOME=/nonexistent']*.toString()

// Runs a command as a user of the SDK does; gives its status, and all that it wrote.
Closure run = { File directory, List<String> command ->
  Process process = new ProcessBuilder(['env', '-i', *environment, *command]*.toString())
      .directory(directory).redirectErrorStream(true).start()
  process.outputStream.close()
  String output = process.inputStream.getText('UTF-8')
  [status: process.waitFor(), output: output]
}

Map answers = [
  autoconf: ['checking for solo5_console_write... yes', 'checking for no_such_function... no',
      'checking for main in -lno_such_library... no',
      'checking whether a missing symbol is told from one that is there... yes'],
  cmake: ['The C compiler identification is Clang', 'Looking for solo5_console_write - found',
      'Looking for fork - not found', 'Looking for solo5_exit in no_such_library - not found'],
]
Map arguments = [autoconf: ["--host=$triple", "CC=${triple}-cc"], cmake: []]
answers.each { project, expected ->
  // The files of the project alone: it may be built at this moment.
  File copy = new File(target, project)
  copy.mkdirs()
  new File(basedir, "../$project").eachFileMatch(~/.*\.(c|h|S|ac|in|txt|json|sh)/) {
    new File(copy, it.name).bytes = it.bytes
  }
  Map build = run(copy, ['sh', 'build.sh', 'spt', *arguments[project]])
  assert build.status == 0 : build.output
  expected.each { assert build.output.contains(it) : build.output }

  assert run(copy, ['readelf', '-p', '.comment', 'target/spt/sum']).output.contains('clang version')
  assert run(copy, ['readelf', '-lW', 'target/spt/linked']).output.contains('/nonexistent/solo5/]')
  assert !run(copy, ['readelf', '-SW', 'target/spt/linked']).output.contains('.note.solo5.abi ')
  Map sum = run(copy, ['solo5-spt', '--mem=8', 'target/spt/sum', 'Wikipedia'])
  assert sum.output.contains('\n11e60398 0009 Wikipedia\n') : sum.output
  assert sum.status == 0
}
return true
