package org.teavm.runtime;

import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;

/** What is to run at a time, the earliest first; of the same time, the one that came first. */
@NullUnmarked // arrays with room to spare
final class Timers {
  private static final class Node {
    final int id;
    final long deadline; // nanoseconds of the monotonic clock
    final long order;
    final EventQueue.Event event;

    Node(int id, long deadline, long order, EventQueue.Event event) {
      this.id = id;
      this.deadline = deadline;
      this.order = order;
      this.event = event;
    }

    boolean before(Node other) {
      return deadline < other.deadline || (deadline == other.deadline && order < other.order);
    }
  }

  /** A heap: each node comes before its children, at 2i+1 and 2i+2. */
  private Node[] nodes = new Node[16];

  private int size;
  private int lastId;
  private long lastOrder;

  int size() {
    return size;
  }

  /** When the first is to run; there is one. */
  long next() {
    return nodes[0].deadline;
  }

  /** Takes the first; there is one. */
  EventQueue.Event take() {
    return removeAt(0).event;
  }

  /** Adds one; returns a number for it that is not 0. */
  int add(EventQueue.Event event, long deadline) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int id = ++lastId == 0 ? ++lastId : lastId;
    rise(size++, new Node(id, deadline, ++lastOrder, event));
    return id;
  }

  /** Removes one by its number, if it is there. */
  void remove(int id) {
    for (int i = 0; id != 0 && i < size; i++) {
      if (nodes[i].id == id) {
        removeAt(i);
        return;
      }
    }
  }

  private void rise(int hole, Node node) {
    int i = hole;
    while (i > 0 && node.before(nodes[(i - 1) / 2])) {
      nodes[i] = nodes[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    nodes[i] = node;
  }

  private void sink(int hole, Node node) {
    int i = hole;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && nodes[child + 1].before(nodes[child])) {
        child++;
      }
      if (node.before(nodes[child])) {
        break;
      }
      nodes[i] = nodes[child];
      i = child;
    }
    nodes[i] = node;
  }

  private Node removeAt(int index) {
    Node removed = nodes[index];
    Node last = nodes[--size];
    nodes[size] = null;
    if (index < size) {
      sink(index, last);
      if (nodes[index] == last) {
        rise(index, last);
      }
    }
    return removed;
  }
}
