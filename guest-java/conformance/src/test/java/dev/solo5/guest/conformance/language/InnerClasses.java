package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.Iterator;

public final class InnerClasses {
  private int value = 1;
  private static int shared = 100;

  class Inner {
    int value = 2;

    class Deep {
      int value = 3;

      String all() {
        return value + " " + Inner.this.value + " " + InnerClasses.this.value + " " + shared;
      }

      void change() {
        InnerClasses.this.value += 10;
        Inner.this.value *= 7;
        shared++;
      }
    }
  }

  static class Node<T> implements Iterable<T> {
    final T item;
    final Node<T> next;

    Node(T item, Node<T> next) {
      this.item = item;
      this.next = next;
    }

    @Override
    public Iterator<T> iterator() {
      return new Iterator<>() {
        private Node<T> at = Node.this;

        @Override
        public boolean hasNext() {
          return at != null;
        }

        @Override
        public T next() {
          T result = at.item;
          at = at.next;
          return result;
        }
      };
    }
  }

  public static void run(PrintStream out) {
    InnerClasses outer = new InnerClasses();
    Inner inner = outer.new Inner();
    Inner.Deep deep = inner.new Deep();
    out.println(deep.all());
    deep.change();
    out.println(deep.all());
    for (String s : new Node<>("a", new Node<>("b", null))) {
      out.print(s);
    }
    out.println();
    int base = 5;
    class Local {
      int add(int x) {
        return base + x + shared;
      }
    }
    out.println(new Local().add(1));
    Object anonymous =
        new Object() {
          int count = base;

          @Override
          public String toString() {
            return "anonymous " + ++count;
          }
        };
    out.println(anonymous + " " + anonymous);
    var typed =
        new Object() {
          int a = 1;
          String b = "two";
        };
    typed.a += 5;
    out.println(typed.a + typed.b);
    out.println(
        Inner.Deep.class.getName()
            + " "
            + new Local().getClass().getName()
            + " "
            + anonymous.getClass().getName()
            + " "
            + new int[0][0].getClass().getSimpleName());
  }
}
