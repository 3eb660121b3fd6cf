import java.nio.file.Files
import java.nio.file.Path

String log = new File(basedir, 'build.log').text
File built = new File(basedir, 'target/solo5')

assert log.contains('Wrote target/solo5/disk-image.img: a disk of 64 MiB, in ')
assert log.contains('Wrote target/solo5/disk-image.qcow2: a disk of 64 MiB, in ')
assert log.contains('Wrote target/solo5/disk-image.tar.gz: a disk of 1024 MiB, in ')
Path image = built.toPath().resolve('disk-image.img')
assert Files.size(image) == 64 << 20
assert Files.mismatch(image, basedir.toPath().resolve('target/again/disk-image.img')) == -1

assert log.contains("Build it for virtio with <targets> or -Dsolo5.targets=virtio, or name a virtio unikernel with"
  + " -Dsolo5.file=FILE: $basedir/pom.xml: no multiboot header in its first 8192 bytes, expected a unikernel of the target virtio")
assert log.contains("Install it (Debian: apt-get install syslinux-common), or name its directory with <bootLoaderDirectory> or"
  + " -Dsolo5.bootLoaderDirectory=DIRECTORY: the boot loader's mbr.bin is missing: not in $basedir/src")
assert log.contains("Correct formats: found 'vmdk', expected raw, qcow2, gce")
assert log.contains("Correct <diskSize> or -Dsolo5.diskSize: size of the disk: found '1M', expected 34M to 2047G, in whole M (MiB) or G (GiB)")
assert !log.contains('\tat ')
// What failed has left what was there, and nothing else.
assert built.list().findAll { it.startsWith('.disk-image') }.empty

if (!System.getenv('PATH').split(':').any { new File(it, 'qemu-system-x86_64').canExecute() }) {
  println('skipped: virtio: boot from the disk: qemu-system-x86_64 is not installed')
  return true
}
if (!mavenHome.contains('apache-maven-3.8')) {
  return true // Booting proves nothing about Maven.
}
Process boot = ['qemu-system-x86_64', '-accel', 'tcg', '-cpu', 'Westmere', '-m', '128', '-nodefaults', '-no-reboot', '-display', 'none',
  '-serial', 'stdio', '-drive', "file=$image,format=raw,if=ide,snapshot=on", '-device', 'isa-debug-exit'].execute(null as List, basedir)
StringBuilder console = new StringBuilder()
boot.consumeProcessOutput(console, console)
boot.waitForOrKill(120_000)
assert console.contains("arguments: 'from disk'") : console
return true
