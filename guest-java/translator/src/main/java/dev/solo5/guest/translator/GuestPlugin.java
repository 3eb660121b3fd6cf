package dev.solo5.guest.translator;

import java.util.List;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** What this module changes in the translation, where the translator looks for it. */
@After(JCLPlugin.class)
public final class GuestPlugin implements TeaVMPlugin {
  /** The property of the translation that names the program's main class. */
  static final String MAIN_CLASS = "dev.solo5.guest.mainClass";

  /** What an instruction may throw by itself. */
  private static final List<String> IMPLICIT =
      List.of(
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.ClassCastException",
          "java.lang.ExceptionInInitializerError",
          "java.lang.NoClassDefFoundError",
          "java.lang.NullPointerException");

  /** What stands for an instruction that throws by itself. */
  static final MethodReference THROWS =
      new MethodReference(SafeInstructions.THROWING, "implicit", ValueType.VOID);

  @Override
  public void install(TeaVMHost host) {
    String mainClass = host.getProperties().getProperty(MAIN_CLASS);
    host.add(new Additions());
    host.add(new Monitors());
    host.add(new EmptyConstructors());
    host.add(new NativeMethods());
    host.add(new Reflection(host.getProperties().getProperty(Reflection.DIRECTORIES, "")));
    host.add(new SafeInstructions());
    host.add(new Replacements(mainClass));
    host.add(new CallOrder());
    host.add(new Repairs());
    host.add(new TryBlocks());
    host.add(RecordHashes.BOOTSTRAP, new RecordHashes());
    var initialisers = new Initialisers();
    host.add((DependencyListener) initialisers);
    host.add((ClassHolderTransformer) initialisers);
    host.add(THROWS, GuestPlugin::throwImplicit);
  }

  private static void throwImplicit(DependencyAgent agent, MethodDependency method) {
    for (String exception : IMPLICIT) {
      method.getThrown().propagate(agent.getType(ValueType.object(exception)));
    }
  }
}
