boolean there = System.getenv('PATH').split(':').any { new File(it, 'g++').canExecute() }
if (!there) {
  println 'skipped: C++: no g++ on the path'
}
return there
