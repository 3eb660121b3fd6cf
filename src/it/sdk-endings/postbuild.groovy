// Every ending of the SDK's programs as they are shipped: with their start-up caches, without and with options.
File bin = new File(basedir, 'target/sdk/bin')
File work = new File(basedir, 'target/work')
work.mkdirs()
List programs = ['solo5-elftool', 'solo5-hvt', 'solo5-spt', 'solo5-net', 'solo5-virtio-run', 'solo5-virtio-mkimage']
programs.each {
  assert new File(bin, it).canExecute()
  assert new File(basedir, "target/sdk/lib/java/${it}.aot").file : "no start-up cache of $it"
}

Closure execute = { List command, Map more = [:] ->
  Map environment = [PATH: "$bin:/usr/sbin:/usr/bin:/sbin:/bin", HOME: System.getenv('HOME'), LC_ALL: 'C'] + more
  // By env, which looks for it in the PATH that it is given; Java looks in its own.
  Process process = (['env'] + command).collect { it as String }.execute(environment.collect { "$it.key=$it.value" as String }, work)
  StringBuilder out = new StringBuilder()
  StringBuilder err = new StringBuilder()
  process.outputStream.close()
  process.waitForProcessOutput(out, err)
  [process.exitValue(), out as String, err as String]
}
Closure succeed = { List command ->
  def (status, out, err) = execute(command)
  assert status == 0 : "$command: $err"
  out
}
// Some machines emulate guest code and know no SSE.
Closure guest = { String target ->
  succeed(['x86_64-solo5-none-static-cc', '-z', "solo5-abi=$target", '-O1', '-mgeneral-regs-only', '../../src/main.c',
    'manifest.c', '-o', "guest.$target"])
}
succeed(['solo5-elftool', 'gen-manifest', '../../src/manifest.json', 'manifest.c'])

// What is sent, the command, the status, and all that is said on standard error, as a pattern.
int rows = 0
Closure ends = { String event, List command, int status, String said, Map environment = [:] ->
  def (_, out, err) = execute(['sh', '../../src/run.sh', event] + command, environment)
  String row = "$event $command $environment"
  assert out == "status $status\n" : "$row: $out$err"
  // The JVM says of its own accord what the environment gives it.
  String rest = err.readLines().findAll { !it.contains('Picked up J') }.join('\n')
  assert rest ==~ "(?s)$said" : "$row: $err"
  rows++
}
// How shells say that a signal ended a child: with words of their own around its name.
Closure died = { String name -> "[^\\n]*$name[^\\n]*" }

List optionsOfJvms = ['-XX:+UseG1GC', '-XX:+UseZGC', '-XX:+UseParallelGC', '-XX:+UseSerialGC', '-Xmx64m', '-Xint',
  '-XX:TieredStopAtLevel=1', '-XX:-UseCompressedOops', '-Xshare:off', '-Dfoo=bar', '-XX:+UseCompactObjectHeaders', '-ea']

File kvm = new File('/dev/kvm')
if (kvm.canRead() && kvm.canWrite()) {
  guest('hvt')
  String at = '0x[0-9a-f]+'
  [[], ['--mem=64'], ['--x-report=report.json']].each { options ->
    Closure run = { String letter -> ['solo5-hvt'] + options + ['guest.hvt', letter] }
    ends('none', run('h'), 1, "solo5-hvt: KVM: unhandled exit: exit_reason=0x5, rip=$at")
    ends('none', run('p'), 1, 'solo5-hvt: Invalid guest port access: port=0x999')
    ends('none', run('a'), 1, 'solo5-hvt: Invalid guest access: gpa=0xfffffff0, sz=16')
    ends('none', run('t'), 1, "solo5-hvt: KVM: unhandled exit: exit_reason=0x8, rip=$at")
    ends('none', run('w'), 1, "solo5-hvt: KVM: host/guest translation fault: rip=$at")
    ends('none', run('s'), 255, '')
    ends('none', run('x'), 42, '')
    ends('none', run('b'), 255, '')
    ends('none', run('0'), 0, '')
    ends('pipe', run('f'), 141, '')
    ends('TERM', run('l'), 1, 'solo5-hvt: Exiting on signal 15')
    ends('HUP', run('l'), 129, died('Hangup'))
    ends('QUIT', run('l'), 131, died('Quit'))
  }
  optionsOfJvms.each { option ->
    ends('none', ['solo5-hvt', 'guest.hvt', 'h'], 1, "solo5-hvt: KVM: unhandled exit: exit_reason=0x5, rip=$at",
      [JAVA_TOOL_OPTIONS: option])
  }
} else {
  println('skipped: endings of solo5-hvt: /dev/kvm ' + (kvm.exists() ? "can't be opened here" : 'does not exist'))
}

guest('spt')
[[], ['--mem=64'], ['--x-report=report.json']].each { options ->
  Closure run = { String letter -> ['solo5-spt'] + options + ['guest.spt', letter] }
  ends('none', run('h'), 139, died('Segmentation fault'))
  ends('none', run('w'), 139, died('Segmentation fault'))
  ends('none', run('s'), 139, died('Segmentation fault'))
  ends('none', run('u'), 132, died('Illegal instruction'))
  ends('none', run('d'), 136, died('Floating point exception'))
  ends('none', run('y'), 159, died('Bad system call'))
  ends('none', run('x'), 42, '')
  ends('none', run('b'), 255, '')
  ends('none', run('0'), 0, '')
  ends('pipe', run('f'), 141, '')
  ends('TERM', run('l'), 143, died('Terminated'))
  ends('HUP', run('l'), 129, died('Hangup'))
  ends('QUIT', run('l'), 131, died('Quit'))
}
optionsOfJvms.each { option ->
  ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS'].each { variable ->
    ends('none', ['solo5-spt', 'guest.spt', 'x'], 42, '', [(variable): option])
  }
  ends('none', ['solo5-net', '--', 'solo5-spt', 'guest.spt', 'x'], 42, '', [JAVA_TOOL_OPTIONS: option])
  ends('none', ['solo5-elftool', 'query-abi', 'missing'], 1, 'solo5-elftool: missing: [^\\n]*', [JAVA_TOOL_OPTIONS: option])
}

// What stands between a program and its guest hands the end on.
ends('none', ['solo5-net', '--', 'solo5-spt', 'guest.spt', 's'], 139, died('Segmentation fault'))
ends('none', ['solo5-net', '--network:n=10.0.0.1/24', '--', 'true', '@{n}'], 0, '')
ends('TERM', ['solo5-net', '--', 'solo5-spt', 'guest.spt', 'l'], 143, died('Terminated'))
ends('none', ['solo5-net', '--', 'nosuchprogram'], 1, 'solo5-net: [^\\n]*')
ends('none', ['solo5-elftool', 'query-abi', 'guest.spt'], 0, '')
ends('none', ['solo5-virtio-mkimage', '-f', 'raw', 'image', 'missing'], 1, 'solo5-virtio-mkimage: .*')

if (System.getenv('PATH').split(':').any { new File(it, 'qemu-system-x86_64').canExecute() }) {
  guest('virtio')
  Closure run = { String letter -> ['solo5-virtio-run', '-q', '-H', 'qemu', '-m', '64', 'guest.virtio', letter] }
  ends('none', run('x'), 42, '')
  ends('none', run('b'), 255, '')
  ends('none', run('s'), 255, '')
  ends('none', run('t'), 1, 'solo5-virtio-run: [^\\n]*')
  ends('pipe', run('f'), 141, '')
  ends('TERM', run('l'), 143, died('Terminated'))
  ends('HUP', run('l'), 129, died('Hangup'))
  ends('QUIT', run('l'), 131, died('Quit'))
} else {
  println('skipped: endings of solo5-virtio-run: qemu-system-x86_64 is not installed here')
}
println("$rows endings as expected")
return true
