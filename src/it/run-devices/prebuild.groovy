[('disk image'): 65536, other: 8192, odd: 5000, empty: 0].each { name, size ->
  new File(basedir, name).bytes = new byte[size]
}
return true
