String log = new File(basedir, 'build.log').text

[
  "the manifest declares net 'service', block 'storage', but nothing is attached to them. Attach with <blocks> and " +
    '<networks>, or with -Dsolo5.net.service=INTERFACE -Dsolo5.block.storage=FILE',
  "block device 'storge' is attached but not declared; the manifest declares net 'service', block 'storage'. " +
    'Correct the name in <blocks>, in -Dsolo5.block.NAME or in the manifest',
  "net device 'storage' is attached but not declared; the manifest declares net 'service', block 'storage'",
  "device 'storage': no file given",
  "sectorSize of device 'storage': found '521', expected 512, 1024, 2048, 4096, 8192, 16384 or 32768",
].each { assert log.contains("on project bad-devices: ${it}") }

// What only the tender can find out, the tender says.
assert log.contains("solo5-spt: Could not open block device: ${basedir}/missing: No such file or directory")
assert log.count('Failed to execute goal') == 6
assert !log.contains('\tat ')
