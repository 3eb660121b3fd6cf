String log = new File(basedir, 'build.log').text

[
  'Attach with <blocks> and <networks>, or with -Dsolo5.net.service=INTERFACE -Dsolo5.block.storage=FILE: ' +
    "the manifest declares net 'service', block 'storage', but nothing is attached to them",
  'Correct the name in <blocks>, in -Dsolo5.block.NAME or in the manifest: ' +
    "block device 'storge' is attached but not declared; the manifest declares net 'service', block 'storage'",
  'Attach a file, with <block> or -Dsolo5.block.storage=FILE: ' +
    "'storage' is a block device, but a net is attached",
  "Give each <block> a <name> and a <file>, each <network> a <name> and an <interface> or <address>: device 'storage': no file given",
  "Correct sectorSize of device 'storage': found '521', expected 512, 1024, 2048, 4096, 8192, 16384 or 32768",
  "Create a disk with truncate -s 1M missing, or correct <file> or -Dsolo5.block.storage: " +
    "block device 'storage': ${basedir}/missing: no such file",
].each { assert log.contains("on project bad-devices: ${it}") }
assert log.count('Failed to execute goal') == 6
assert !log.contains('\tat ')
