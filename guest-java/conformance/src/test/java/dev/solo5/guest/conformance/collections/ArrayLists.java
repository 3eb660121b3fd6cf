package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

public final class ArrayLists {
  public static void run(PrintStream out) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      list.add(i * 37 % 50);
      if (i % 5 == 0) {
        list.add(list.size() / 2, -i);
      }
    }
    out.println(
        list
            + " "
            + list.indexOf(10)
            + " "
            + list.lastIndexOf(-5)
            + " "
            + list.contains(99)
            + " "
            + list.hashCode());
    list.sort(null);
    out.println(list);
    list.sort(Comparator.comparing((Integer i) -> i % 10).thenComparing(Comparator.reverseOrder()));
    out.println(list);
    list.removeIf(i -> i % 3 == 0);
    list.replaceAll(i -> i * 2);
    list.remove((Integer) 4);
    list.remove(0);
    out.println(list + " " + list.subList(2, 6) + " " + list.equals(new LinkedList<>(list)));
    list.subList(1, 4).clear();
    list.subList(0, 2).replaceAll(i -> -1);
    out.println(list);
    list.addAll(3, List.of(7, 8, 9));
    list.removeAll(List.of(7, 9));
    list.retainAll(new HashSet<>(list.subList(0, 10)));
    out.println(
        list
            + " "
            + Arrays.toString(list.toArray())
            + Arrays.toString(list.toArray(new Integer[0]))
            + list.toArray(Integer[]::new).length);
    ListIterator<Integer> iterator = list.listIterator(2);
    iterator.next();
    iterator.set(1000);
    iterator.add(2000);
    iterator.previous();
    out.println(iterator.nextIndex() + " " + iterator.hasPrevious() + " " + list);
    Collections.reverse(list);
    Collections.rotate(list, 3);
    Collections.swap(list, 0, 1);
    out.println(
        list
            + " "
            + Collections.max(list)
            + Collections.min(list)
            + Collections.frequency(list, -1)
            + " "
            + Collections.nCopies(3, "x")
            + Collections.emptyList()
            + Collections.singletonList(1));
    out.println(
        list.getFirst()
            + " "
            + list.getLast()
            + " "
            + list.removeFirst()
            + " "
            + list.removeLast()
            + " "
            + list.reversed()
            + " "
            + List.copyOf(list)
            + " "
            + Collections.binarySearch(List.of(1, 3, 5), 4)
            + " "
            + Collections.disjoint(list, List.of(1)));
    list.addFirst(0);
    list.addLast(9);
    out.println(
        list
            + " "
            + Collections.unmodifiableList(list).size()
            + " "
            + Collections.indexOfSubList(list, list.subList(1, 3)));
  }

  private ArrayLists() {}
}
