String log = new File(basedir, 'build.log').text
def suite = { new groovy.xml.XmlSlurper().parse(new File(basedir, "target/$it/TEST-solo5.test-goal.xml")) }

def good = suite('surefire-reports')
assert good.@name == 'solo5.test-goal' && good.@tests == 2 && good.@failures == 0 && good.@errors == 0
assert good.testcase*.@name*.text() == ['good-greeting[spt]', 'good-failure[spt]']
assert good.testcase[0].'system-out'.text().contains('\ntold: hello\n')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

def bad = suite('failures')
assert bad.@tests == 4 && bad.@failures == 2
assert bad.testcase[2].failure.@message == "ended with status 7: the guest's own status; expected status 0; found no line with /never said/"
assert bad.testcase[3].failure.@message == 'ran for more than 1 s and was ended'
assert log.contains('Tests run: 4, Failures: 2, Errors: 0, Skipped: 0')
assert log.contains("2 of 4 runs failed: bad-status[spt] ended with status 7: the guest's own status; expected status 0; found no line with /never said/ (and 1 other); see ")
assert log.contains('  | told: fail')

assert suite('ignored').@failures == 1
assert log.contains("Correct -Dsolo5.test, or allow it with -Dsolo5.failIfNoTests=false: no run matches 'nothing'; available: good-greeting, good-failure, bad-status, bad-time")
assert log.contains('Tests are skipped.')

File run = new File(basedir, 'target/solo5/runs/good-greeting-spt')
assert new File(run, 'console.log').text.contains('told: hello')
assert new File(run, 'command').readLines().last() == 'hello'
assert log.contains('test-goal.spt ran for more than 3 s and was ended')
assert !log.contains('\tat ')
