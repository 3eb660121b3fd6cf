// Nothing of an earlier run in the repository.
new File(localRepositoryPath, 'org/example/greeter').deleteDir()
new File(localRepositoryPath, 'org/example/greeter-words').deleteDir()
return true
