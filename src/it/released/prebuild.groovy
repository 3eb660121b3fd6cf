// Nothing of an earlier run in the repository.
new File(localRepositoryPath, 'org/example/greeter').deleteDir()
return true
