// One part for each run of Maven, in order.
List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects\\.\\.\\.').toList().drop(1)
assert runs.size() == 14
def count = { int run, String text -> runs[run - 1].count(text) }
String passed = 'Passed over: no unikernel'
int inherited = 3 // validate, bound by the parent: in the parent, the library and the jar

// Bound to a phase: what has no unikernel is passed over.
assert count(1, 'Built target/solo5/mixed.spt') == 1
assert count(1, passed) == 1 + inherited

// By itself, in each project: the POM, the library and the jar are passed over.
[2, 11].each {
  assert count(it, 'Hello from app') == 1 && count(it, 'Hello from mixed') == 1
  assert count(it, passed) == inherited + 1 + 3
}
assert count(3, 'Hello from app') == 1 && count(3, 'Hello from mixed') == 0
assert count(3, passed) == 2 + 2
assert count(4, 'Hello from mixed') == 1 && count(4, passed) == 0

// validate, generate-manifest, generate-launcher, build and test in three each, besides the one that is bound.
assert count(5, passed) == inherited + 1 + 5 * 3
assert count(5, 'Passed over: no library') == 4
assert count(5, 'greets[spt] passed') == 2
assert count(5, 'Manifest src/main/unikernel/manifest.json: 0 devices') == 2 + 2 + 1 // the packaging's own
assert count(5, 'Launcher: target/generated-test-sources') == 2

// start and size in three, the queries in three.
assert count(6, passed) == inherited + 1 + 2 * 3 + 2 * 3
assert count(6, 'no unikernel that was built') == 2 * 3
assert count(6, "' stopped") + count(6, 'had ended') == 2
assert count(6, 'as JSON: target/solo5/size/app.spt.json') == 1
assert count(6, '"type": "solo5.abi"') == 2 && count(6, '"type": "solo5.manifest"') == 2
assert count(6, 'Passed over: no packaging unikernel or unikernel-lib') == 3
assert count(6, 'Publishes target/solo5/app.json') == 1 && count(6, 'Publishes target/solo5/text.unikernel-lib') == 1
assert new File(basedir, 'target/sdk/bin').directory

assert count(8, passed) == 2
assert count(8, 'no unikernel in any of the 2 projects') > 0

assert count(9, 'Hello from app') == 1
assert count(9, 'Passed over: no file target/solo5/app.spt') == 3
assert count(9, 'Passed over: no second run of what solo5.file names') == 1
assert count(10, 'no file target/solo5/none.spt in any of the 5 projects') > 0

assert count(10, 'Correct -Dsolo5.file: no file') > 0
assert count(12, passed) == 2 && count(13, passed) == 1
assert count(14, passed) == 3 && count(14, 'no unikernel in any of the 2 projects') > 0

runs.each { assert !it.contains('\tat ') }
return true
