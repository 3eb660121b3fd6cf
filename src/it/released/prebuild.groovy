// Nothing of an earlier run in the repository.
new File(localRepositoryPath, 'org/example/released/greeter').deleteDir()
new File(localRepositoryPath, 'org/example/released/greeter-words').deleteDir()
return true
