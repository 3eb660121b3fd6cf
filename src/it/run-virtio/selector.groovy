boolean found = System.getenv('PATH').split(':').any { new File(it, 'qemu-system-x86_64').canExecute() }
if (!found) {
  println('skipped: virtio: no qemu-system-x86_64')
}
return found
