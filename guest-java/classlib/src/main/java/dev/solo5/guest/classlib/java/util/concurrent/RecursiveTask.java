package dev.solo5.guest.classlib.java.util.concurrent;

/** One that makes something. */
public abstract class RecursiveTask<V> extends ForkJoinTask<V> {
  private static final long serialVersionUID = 1L;

  private transient V result;

  public RecursiveTask() {}

  protected abstract V compute();

  @Override
  public final V getRawResult() {
    return result;
  }

  @Override
  protected final void setRawResult(V value) {
    result = value;
  }

  @Override
  protected final boolean exec() {
    result = compute();
    return true;
  }
}
