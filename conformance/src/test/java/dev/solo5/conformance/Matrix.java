package dev.solo5.conformance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Collects how each cell ended; the whole is printed when all tests have ended. */
final class Matrix implements BeforeEachCallback, TestWatcher {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Matrix.class);

  /** The store of the whole run closes it, which is after the last test. */
  private static final class Book implements AutoCloseable {

    private final Summary summary = new Summary();

    @Override
    public void close() {
      System.out.print(summary.text());
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    summary(context);
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    note(context, Summary.Result.PASS, "");
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    String reason = cause == null ? "" : String.valueOf(cause.getMessage());
    note(context, Summary.Result.SKIP, reason.replaceFirst("^Assumption failed: ", ""));
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    note(context, Summary.Result.FAIL, "");
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    throw new IllegalStateException("disabled: " + context.getDisplayName());
  }

  private static void note(ExtensionContext context, Summary.Result result, String reason) {
    String row = context.getRequiredTestMethod().getAnnotation(Row.class).value();
    summary(context).note(row, context.getDisplayName(), result, reason);
  }

  private static Summary summary(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Book.class, _ -> new Book(), Book.class)
        .summary;
  }
}
