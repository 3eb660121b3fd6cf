List missing = ['clang', 'ld.lld', 'llvm-objcopy', 'autoconf', 'cmake', 'make'].findAll {
  ['sh', '-c', "command -v $it"].execute().waitFor() != 0
}
if (missing) {
  println("skipped: not installed: ${missing.join(', ')}")
}
return !missing
