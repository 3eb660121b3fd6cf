String log = new File(basedir, 'build.log').text

assert log.count("'web' is ready: status 200 from http://127.0.0.1:") == 2
assert log.count("'once' is ready: status 404 from http://127.0.0.1:") == 2
assert log =~ /'web' is published at 127\.0\.0\.1:\d+ \(port 80 of service\)/
assert log.contains("'web' stopped")
assert log =~ /'once' (stopped|had ended with status 0)/

// A port that is taken ends the start in one line, before any guest runs.
assert log =~ /Publish another host port, .*: net device 'service': 127\.0\.0\.1:\d+: Address already in use/
assert log.contains("Stopped 'web', which was still running at the end of the project")

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/solo5/runs/web/report.json'))
assert report.type == 'solo5.run-report' && report.outcome.kind == 'stopped'
assert !log.contains('\tat ')
