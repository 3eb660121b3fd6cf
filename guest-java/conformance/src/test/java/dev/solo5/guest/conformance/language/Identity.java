package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

public final class Identity {
  static class Plain {}

  static class Equal {
    final int x;

    Equal(int x) {
      this.x = x;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Equal e && e.x == x;
    }

    @Override
    public int hashCode() {
      return x;
    }

    @Override
    public String toString() {
      return "E" + x;
    }
  }

  static class Copy implements Cloneable {
    int[] numbers = {1, 2};
    String name = "original";

    @Override
    public Copy clone() throws CloneNotSupportedException {
      Copy copy = (Copy) super.clone();
      copy.numbers = numbers.clone();
      return copy;
    }
  }

  public static void run(PrintStream out) throws CloneNotSupportedException {
    Plain a = new Plain();
    out.println(
        a.equals(a)
            + " "
            + a.equals(new Plain())
            + " "
            + (a.hashCode() == a.hashCode())
            + " "
            + (a.hashCode() == System.identityHashCode(a))
            + " "
            + a.toString().startsWith(Plain.class.getName() + "@"));
    Set<Equal> set = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      set.add(new Equal(i * 17 % 23));
    }
    out.println(set.size() + " " + set);
    Copy copy = new Copy();
    Copy other = copy.clone();
    other.numbers[0] = 9;
    other.name = "changed";
    out.println(copy.numbers[0] + copy.name + " " + other.numbers[0] + other.name);
    out.println(
        Objects.equals(null, null)
            + " "
            + Objects.hash(1, 2, 3)
            + " "
            + Objects.hashCode(null)
            + " "
            + Objects.requireNonNullElse(null, "else")
            + " "
            + Objects.toString(null, "none")
            + " "
            + Objects.compare("a", "b", Comparator.naturalOrder())
            + " "
            + Objects.deepEquals(new int[] {1}, new int[] {1}));
    out.println(
        Equal.class.getName()
            + " "
            + Equal.class.getSimpleName()
            + " "
            + Equal.class
            + " "
            + int.class
            + " "
            + void.class
            + " "
            + String[].class
            + " "
            + Runnable.class
            + " "
            + Equal.class.getTypeName()
            + " "
            + String[][].class.getTypeName());
  }

  private Identity() {}
}
