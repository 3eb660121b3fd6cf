package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.Vector;

public final class LinkedLists {
  public static void run(PrintStream out) {
    LinkedList<String> list = new LinkedList<>(List.of("b", "c"));
    list.addFirst("a");
    list.addLast("d");
    list.add(2, "x");
    list.push("top");
    list.offer("end");
    out.println(
        list
            + " "
            + list.peek()
            + list.peekLast()
            + list.pop()
            + list.poll()
            + list.pollLast()
            + list
            + list.indexOf("x")
            + list.get(1));
    list.removeFirstOccurrence("x");
    ListIterator<String> iterator = list.listIterator();
    while (iterator.hasNext()) {
      String s = iterator.next();
      if (s.equals("c")) {
        iterator.remove();
      } else {
        iterator.add(s + s);
      }
    }
    out.println(list + " " + list.descendingIterator().next() + list.reversed());
    ArrayDeque<Integer> deque = new ArrayDeque<>();
    for (int i = 0; i < 100; i++) {
      if (i % 3 == 0) {
        deque.addFirst(i);
      } else {
        deque.addLast(i);
      }
      if (i % 4 == 0) {
        deque.pollFirst();
      }
    }
    out.println(
        deque
            + " "
            + deque.size()
            + deque.peekFirst()
            + deque.peekLast()
            + deque.contains(98)
            + deque.removeLastOccurrence(98));
    PriorityQueue<String> queue =
        new PriorityQueue<>(
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    queue.addAll(List.of("ccc", "a", "bb", "aa", "dddd", "b"));
    out.print(queue + " ");
    queue.remove("bb");
    while (!queue.isEmpty()) {
      out.print(queue.poll() + " ");
    }
    out.println(queue.poll());
    Stack<Integer> stack = new Stack<>();
    stack.push(1);
    stack.push(2);
    out.println(
        stack.peek()
            + " "
            + stack.pop()
            + stack
            + stack.search(1)
            + stack.empty()
            + new Vector<>(List.of(3, 4)));
  }

  private LinkedLists() {}
}
