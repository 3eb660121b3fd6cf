import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

// A user without a name, who owns a directory to work in, and may not so much as look into the checkout.
String nobody = '54321'
Path place = Files.createTempDirectory('solo5 moved ')

Closure run = { List<String> command ->
  Process process = new ProcessBuilder(command*.toString()).directory(place.resolve('work').toFile())
      .redirectErrorStream(true).start()
  process.outputStream.close()
  String output = process.inputStream.getText('UTF-8')
  [status: process.waitFor(), output: output]
}

try {
  Files.setPosixFilePermissions(place, PosixFilePermissions.fromString('rwxr-xr-x'))
  Path sdk = place.resolve('an SDK = moved')
  ['home', 'work'].each { Files.createDirectory(place.resolve(it)) }
  Files.setPosixFilePermissions(place.resolve('home'), PosixFilePermissions.fromString('r-xr-xr-x'))
  assert run(['mv', new File(basedir, 'target/sdk'), sdk]).status == 0
  assert run(['chown', nobody, '.']).status == 0
  Files.copy(new File(basedir, 'use.sh').toPath(), place.resolve('use.sh'))
  Closure files = { run(['find', sdk, place.resolve('home'), '-type', 'f', '-exec', 'cksum', '{}', '+']).output }
  String before = files()

  Map use = run([
    'setpriv', "--reuid=$nobody", "--regid=$nobody", '--clear-groups', '--bounding-set=-all',
    'env', '-i', "PATH=$sdk/bin:/usr/bin:/bin", "HOME=$place/home", 'sh', place.resolve('use.sh'),
  ])

  assert use.status == 0 : use.output
  assert use.output.contains('"target": "hvt"') : use.output
  assert use.output.contains('"type": "solo5.manifest"') : use.output
  assert use.output.contains('\nBuilt by another\n') : use.output
  assert use.output.contains('\nstatus 3\n') : use.output
  assert !use.output.contains('rror') : use.output
  assert before.readLines().size() > 20
  assert files() == before : 'used, and changed'
} finally {
  place.toFile().deleteDir()
}
return true
