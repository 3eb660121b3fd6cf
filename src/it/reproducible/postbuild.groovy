File elsewhere = new File(basedir, 'at/quite/another/place')

String run(List<String> command) {
  def process = command.execute([], null)
  def out = new StringBuilder()
  process.waitForProcessOutput(out, out)
  assert process.exitValue() == 0: out
  return out.toString()
}

['spt', 'hvt'].each { target ->
  File here = new File(basedir, "target/solo5/reproducible.${target}")
  assert here.bytes == new File(elsewhere, "target/solo5/reproducible.${target}").bytes
  assert !new String(here.bytes, 'ISO-8859-1').contains(basedir.path)

  // Each note in a program header of its own; nothing writable is executable; the stack is neither.
  String elf = run(['readelf', '-lnSW', here.path])
  assert elf.count('Solo5') >= 2: elf
  assert elf =~ /\.note\.solo5\.manifest +NOTE +[0-9a-f]+ [0-9a-f]+ 000088 /: elf
  assert elf =~ /\.note\.solo5\.abi +NOTE +[0-9a-f]+ [0-9a-f]+ 000024 /: elf
  assert (elf =~ /(?m)^ +NOTE +0x/).count == 3: elf
  assert (elf =~ /(?m)^ +LOAD +0x/).count >= 2: elf
  assert !(elf =~ /(?m)^ +\w+ +0x.* RWE /): elf
  assert !(elf =~ /(?m)^ +GNU_STACK.*E +0x/): elf
}

String log = new File(basedir, 'build.log').text
assert log.contains('src/main/unikernel/main.c\n')
