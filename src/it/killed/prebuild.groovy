['disk', 'other disk'].each { new File(basedir, it).bytes = new byte[4096] }
return true
