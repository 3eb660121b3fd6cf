package dev.solo5.guest.classlib.java.util.concurrent;

/** One that makes nothing. */
public abstract class RecursiveAction extends ForkJoinTask<Void> {
  private static final long serialVersionUID = 1L;

  public RecursiveAction() {}

  protected abstract void compute();

  @Override
  public final Void getRawResult() {
    return null;
  }

  @Override
  protected final void setRawResult(Void value) {}

  @Override
  protected final boolean exec() {
    compute();
    return true;
  }
}
