assert new File(basedir, 'build.log').text.contains('''[one, zwölf]
1.5 2147483648 2199023255552
true false
null
Hello, Ada
Good day, Ada
of the application
''')
return true
