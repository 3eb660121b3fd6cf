package dev.solo5.benchmarks.workload;

/** Objects that live briefly beside some that stay: trees. */
final class Trees implements Workload {
  private static final int STAYS = 14;
  private static final int DEPTH = 10;
  private static final int TIMES = 3_000;

  private record Node(Node left, Node right) {
    int count() {
      return left == null ? 1 : 1 + left.count() + right.count();
    }
  }

  @Override
  public long run() {
    Node stays = tree(STAYS);
    long count = 0;
    for (int i = 0; i < TIMES; i++) {
      count += tree(DEPTH).count();
    }
    return count + stays.count();
  }

  private static Node tree(int depth) {
    return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
  }
}
