// A disk for the run, where the build puts everything.
File out = new File(basedir.parentFile, 'elsewhere-built/out')
out.mkdirs()
new File(out, 'disk').bytes = new byte[512]
return true
