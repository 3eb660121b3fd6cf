import java.nio.file.Files
import java.nio.file.Path

// Made here, since copies of projects have no links. What begins with a dot is no source by itself.
Path base = basedir.toPath()
Path elsewhere = Files.createDirectories(base.resolve('.elsewhere'))
Files.move(base.resolve('greeting.c'), elsewhere.resolve('greeting.c'))
Files.createSymbolicLink(base.resolve('lib'), Path.of('.elsewhere'))
Path loop = Files.createDirectories(base.resolve('.loop'))
Files.writeString(loop.resolve('one.c'), 'int one;\n')
Files.createSymbolicLink(loop.resolve('again'), Path.of('..', '.loop'))
return true
