// One part for each run of Maven, in order.
List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects\\.\\.\\.').toList().drop(1)
assert runs.size() == 2
String printed = '''Rectangle(width=7, height=1) has 7
Square(side=3) has 9
Rectangle(width=2, height=5) has 10
{true=9, false=17}
1+2+4+8+16+32+64
ADA
'''
runs.each { assert it.contains(printed): it }
assert runs[0].contains('Translated org.example.shapes.MainKt')
assert runs[1].contains('org.example.shapes.MainKt up to date in C')
assert runs[1].contains('target/solo5/java-kotlin.spt up to date')
return true
