['first', 'second'].each { name ->
  File disk = new File(basedir, "target/${name}.img")
  disk.parentFile.mkdirs()
  disk.bytes = Arrays.copyOf("this is $name".bytes, 1024)
}
return true
