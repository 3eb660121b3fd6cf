String log = new File(basedir, 'build.log').text

assert log.contains('ok       JDK')
assert log.contains('ok       C compiler')
assert log =~ /(ok|warning|missing) +hvt/
assert log.contains('missing  C compiler    no C compiler: tried /nonexistent/cc (not found)')
assert log.contains('Install gcc or clang (Debian: apt-get install gcc binutils)')
assert log.contains('this machine lacks: C compiler')
assert !log.contains('\tat ')

def found = new groovy.json.JsonSlurper().parse(new File(basedir, 'found.json'))
assert found.type == 'solo5.doctor' && found.usable
def checks = found.checks.collectEntries { [it.name, it] }
assert checks.keySet().containsAll(['system', 'JDK', 'Maven', 'C compiler', 'linker', 'C++ compiler', 'spt', 'hvt', 'tap', 'QEMU', 'cache', 'target'])
assert checks.spt.status == 'ok' && checks.spt.required
assert checks.spt.facts.'guest.locked'.ok
assert checks.cache.facts.freeBytes.found as long > 0
assert checks.values().every { it.status == 'ok' || it.advice }
