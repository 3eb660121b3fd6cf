String log = new File(basedir, 'build.log').text

// Both modules, and the first goals of the others.
assert log.count("'immortal' is ready: a console line that matches /^told: wait\$/") >= 4
['one', 'two'].each { assert log =~ /(?m)^told: ${it} beside process \d+$/ }
assert log.contains("'immortal' stopped")
assert log.contains("'mortal' had ended with status 7")

assert log.contains("'mortal' had ended before it was stopped, with status 7: the guest's own status; expected it to be running, or to have ended with status 0")
assert log.contains("'immortal' is not ready: waited 6 s for a console line that matches /never/")
assert log.contains('Correct <ready>, or give it more time with <timeLimitSeconds> in <ready>')
assert log.contains('  | told: wait')
assert log.contains("Stopped 'immortal', which was still running at the end of the project")
assert log.contains('Not started: tests are skipped.')

// None of the processes that were told of is there any more.
(log =~ /beside process (\d+)/).collect { it[1] as long }.each { id ->
  assert !ProcessHandle.of(id).filter { it.info().arguments().orElse([] as String[]).any { it.contains('/start-stop/') } }.present
}
assert new File(basedir, 'one/target/solo5/runs/immortal/console.log').text.contains('told: wait')
assert !log.contains('\tat ')
