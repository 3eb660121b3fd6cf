assert new File(basedir, 'build.log').text.contains('''Who computed
- Ada Lovelace, born 1815, known for the first program
- Émilie &amp; co, born 1706
''')
return true
