// A unikernel from elsewhere, and nothing besides: no POM.
new File(basedir, 'app').bytes = new File(basedir, '../setup/target/solo5/setup.spt').bytes
return true
