File kvm = new File('/dev/kvm')
boolean usable = kvm.canRead() && kvm.canWrite()
if (!usable) {
  println('skipped: hvt: ' + (kvm.exists() ? '/dev/kvm: Permission denied' : '/dev/kvm does not exist'))
}
return usable
