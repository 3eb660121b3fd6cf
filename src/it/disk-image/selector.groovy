// The boot loader goes into the images.
boolean found(String program) {
  System.getenv('PATH').split(':').any { new File(it, program).canExecute() }
}

List<String> missing = ['syslinux', 'mcopy'].findAll { !found(it) }
if (!new File('/usr/lib/syslinux/modules/bios/mboot.c32').exists()) {
  missing << 'syslinux-common'
}
if (missing) {
  println("skipped: disk-image: not installed: ${missing.join(', ')}")
}
return missing.empty
