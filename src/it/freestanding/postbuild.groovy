String log = new File(basedir, 'build.log').text

assert log.contains('three  has  5 letters\nblind  has  5 letters\nmice   has  4 letters\nthe heap is whole\n')

// A program brings only what it needs, and may have functions of its own.
def process = ['nm', new File(basedir, 'target/solo5/freestanding.spt').path].execute()
def names = process.text.readLines().collect { it.tokenize(' ').last() }
assert names.containsAll(['printf', 'malloc', 'strchr', 'memcpy']) && !names.contains('snprintf') && !names.contains('strstr')
