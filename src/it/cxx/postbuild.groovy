String log = new File(basedir, 'build.log').text

assert log.count('Hello from C++\n') == 2 // compiled source by source, and optimised as a whole
assert log.contains('Built target/solo5/cxx.hvt, target/solo5/cxx.spt (4 compiled, 0 up to date)')

// Flags for C++ compile the C++ again; what that changes is in the sizes.
assert log.contains('Built target/solo5/cxx.hvt, target/solo5/cxx.spt (2 compiled, 2 up to date)')
assert log =~ /cxx\.spt: \d+ bytes \(text \d+, rodata \d+, data \d+, bss \d+\); the file is \d+ bytes/
assert log =~ /cxx\.spt: \d+ bytes \(.*\), \+\d+ from the previous version/
assert log =~ /    src\/main\/unikernel\/main\.cpp +\d+  \+\d+/
assert log =~ /    <bindings> +\d+/
assert log =~ /    solo5_app_main +\d+/

File size = new File(basedir, 'target/solo5/size/cxx.spt.json')
def json = new groovy.json.JsonSlurper().parse(size)
assert json.type == 'solo5.size'
assert json.sections.find { it.name == '.text' }.kind == 'text'

assert new File(basedir, 'target/solo5/cxx.spt.map').text.contains('solo5/solo5_spt.o')
def commands = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/compile_commands.json'))
def heap = commands.find { it.file.endsWith('heap/heap.cc') }
assert heap.arguments.contains('-Os') && heap.directory == basedir.path
return true
