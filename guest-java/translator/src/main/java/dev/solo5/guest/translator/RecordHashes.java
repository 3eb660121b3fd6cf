package dev.solo5.guest.translator;

import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Gives records the hash that they have on a JVM, and so their place in hash tables. Both multiply
 * by 31 and add the next component's; a JVM begins with 0, the translator with 1.
 */
final class RecordHashes implements BootstrapMethodSubstitutor {
  /** What javac has call for the methods of records that it makes. */
  static final MethodReference BOOTSTRAP =
      new MethodReference(
          "java.lang.runtime.ObjectMethods",
          "bootstrap",
          ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
          ValueType.object("java.lang.String"),
          ValueType.object("java.lang.invoke.TypeDescriptor"),
          ValueType.object("java.lang.Class"),
          ValueType.object("java.lang.String"),
          ValueType.arrayOf(ValueType.object("java.lang.invoke.MethodHandle")),
          ValueType.object("java.lang.Object"));

  /** The record's class and the names of its components, before the components themselves. */
  private static final int OTHER_ARGUMENTS = 2;

  private static final int FACTOR = 31;

  private final BootstrapMethodSubstitutor translator = new ObjectMethodsSubstitutor();

  @Override
  public ValueEmitter substitute(DynamicCallSite callSite, ProgramEmitter program) {
    ValueEmitter result = translator.substitute(callSite, program);
    if (!callSite.getCalledMethod().getName().equals("hashCode")) {
      return result;
    }
    int begin = 1;
    for (int i = OTHER_ARGUMENTS; i < callSite.getBootstrapArguments().size(); i++) {
      begin *= FACTOR;
    }
    return result.sub(begin);
  }
}
