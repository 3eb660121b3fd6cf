package dev.solo5.maven;

import dev.solo5.build.instance.Instance;
import dev.solo5.build.instance.Instances;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a project, kept from one goal to another in the context that Maven has for this
 * plugin in this project: two goals of one project are of one class loader, and see the same.
 *
 * <p>Whatever happens to the project, its instances end with it. When Maven is told to stop, each
 * ends as a child of it; when it is killed, by what ties it to Maven.
 */
final class ProjectInstances {
  private static final String KEY = ProjectInstances.class.getName();
  private static final Set<String> ENDS = Set.of("projectSucceeded", "projectFailed");

  private final Instances instances = new Instances();
  private final MavenProject project;
  private final Log log;
  private final @Nullable ExecutionListener listener;

  private ProjectInstances(MavenProject project, Log log, @Nullable ExecutionListener listener) {
    this.project = project;
    this.log = log;
    this.listener = listener;
  }

  /** The instances of the project in which a goal is executed. */
  @SuppressWarnings("unchecked") // Maven's own keys and values have no type.
  static Instances of(SoloMojo goal) {
    Map<Object, Object> context = (Map<Object, Object>) goal.getPluginContext();
    MavenExecutionRequest request = goal.session.getRequest();
    synchronized (request) { // which all threads of a parallel build share
      if (context.get(KEY) instanceof ProjectInstances known) {
        return known.instances;
      }
      ProjectInstances fresh =
          new ProjectInstances(goal.project, goal.getLog(), request.getExecutionListener());
      context.put(KEY, fresh);
      request.setExecutionListener(fresh.asListener());
      return fresh.instances;
    }
  }

  /** A proxy, since versions of Maven differ in what they tell a listener. */
  private ExecutionListener asListener() {
    return (ExecutionListener)
        Proxy.newProxyInstance(
            ExecutionListener.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            (_, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof ExecutionEvent event) {
                told(method.getName(), event);
              }
              Object receiver = method.getDeclaringClass() == Object.class ? this : listener;
              return receiver == null ? null : passOn(() -> method.invoke(receiver, arguments));
            });
  }

  private static @Nullable Object passOn(Callable<@Nullable Object> call) throws Throwable {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private void told(String method, ExecutionEvent event) {
    if (isEnd(method, event)) {
      endAll();
    }
  }

  private boolean isEnd(String event, ExecutionEvent what) {
    return event.equals("sessionEnded")
        || (ENDS.contains(event) && project.equals(what.getProject()));
  }

  private void endAll() {
    for (Instance instance : instances.takeAll()) {
      boolean ran = instance.end().isEmpty();
      instance.close();
      if (ran) {
        log.warn(
            "Stopped '%s', which was still running at the end of the project"
                .formatted(instance.id()));
      }
    }
  }
}
