// With a local repository that has nothing, and repositories that have what the others have got, and ours.
File settings = new File(basedir, 'target/settings.xml')
File repository = new File(basedir, 'target/repository')
settings.parentFile.mkdirs()
def ours = { String kind -> """
        <${kind}>
          <id>ours</id>
          <url>${localRepositoryPath.toURI()}</url>
          <releases><checksumPolicy>ignore</checksumPolicy></releases>
          <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
        </${kind}>
""" }
settings.text = new File(basedir.parentFile, 'interpolated-settings.xml').text
    .replace('</repositories>', ours('repository') + '</repositories>')
    .replace('</pluginRepositories>', ours('pluginRepository') + '</pluginRepositories>')

def maven = { String name, String... arguments ->
  File log = new File(basedir, name)
  def builder = new ProcessBuilder(["${mavenHome}/bin/mvn".toString(), '-B', '-ntp', '-s', settings.path,
      "-Dmaven.repo.local=${repository}".toString(),
      "-Dsolo5.cacheDirectory=${basedir.parentFile.parentFile}/cache".toString()] + arguments.toList())
      .directory(basedir).redirectErrorStream(true).redirectOutput(log)
  builder.environment().putAll([JAVA_HOME: System.getProperty('java.home'), MAVEN_OPTS: ''])
  int status = builder.start().with { it.outputStream.close(); it.waitFor() }
  assert status == 0, log.text
  log.text
}

// Plugins of Maven's own that no goal here needs: not every machine has them.
maven('online.log', 'dependency:go-offline',
    '-DexcludeArtifactIds=maven-clean-plugin,maven-install-plugin,maven-deploy-plugin,maven-site-plugin')
String log = maven('offline.log', '-o', 'compile', 'solo5:run')
assert log.contains('Hello from a unikernel!')
['tender-spt', 'tender-hvt', 'tender-virtio', 'network', 'guest-translator', 'guest-runtime'].each {
  assert new File(repository, "dev/solo5/solo5-${it}").list().any { it == '0.1.0-SNAPSHOT' }
}
assert maven('sdk.log', '-o', 'solo5:sdk', '-DoutputDirectory=target/sdk').contains('Wrote the SDK')
