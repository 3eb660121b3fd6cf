package dev.solo5.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the packaging {@code unikernel} does for a program in Java, and does not do for any other.
 * With a main class, a project is translated and built in the phase after {@code compile}, when all
 * compilers have run: those of other languages are bound by the POM, and come after what a
 * packaging binds to the same phase. Without one, nothing is compiled but what was before there
 * were programs in Java.
 *
 * <p>Compiled for Java 8 as well, as {@link OtherJdk} calls it.
 */
final class JavaLifecycle {
  private static final String OURS = "dev.solo5:solo5-maven-plugin";
  private static final String APACHE = "org.apache.maven.plugins:";
  private static final String PROPERTY = "solo5.mainClass";

  private JavaLifecycle() {}

  /** Arranges the projects of a build, which are read and not built yet. */
  static void arrange(MavenSession session) {
    for (MavenProject project : session.getProjects()) {
      Plugin plugin = project.getPlugin(OURS);
      if (plugin != null && "unikernel".equals(project.getPackaging())) {
        if (hasMainClass(session, project, plugin)) {
          move(plugin, "default-translate", "process-classes");
          move(plugin, "default-build", "process-classes");
        } else {
          move(plugin, "default-translate", "none");
          moveUnlessDeclared(project, APACHE + "maven-compiler-plugin", "default-compile");
          moveUnlessDeclared(project, APACHE + "maven-resources-plugin", "default-resources");
        }
      }
    }
  }

  private static boolean hasMainClass(MavenSession session, MavenProject project, Plugin plugin) {
    if (isWritten(session.getUserProperties().getProperty(PROPERTY))
        || isWritten(project.getProperties().getProperty(PROPERTY))
        || namesIt(plugin.getConfiguration())) {
      return true;
    }
    for (PluginExecution execution : plugin.getExecutions()) {
      if (namesIt(execution.getConfiguration())) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("PatternMatchingInstanceof") // which Java 8 does not have
  private static boolean namesIt(Object configuration) {
    Xpp3Dom element =
        configuration instanceof Xpp3Dom ? ((Xpp3Dom) configuration).getChild("mainClass") : null;
    return element != null && isWritten(element.getValue());
  }

  private static boolean isWritten(String text) {
    return text != null && !text.trim().isEmpty();
  }

  private static void move(Plugin plugin, String id, String phase) {
    for (PluginExecution execution : plugin.getExecutions()) {
      if (execution.getId().equals(id) && "compile".equals(execution.getPhase())) {
        execution.setPhase(phase);
      }
    }
  }

  /** What a POM binds by the packaging's own name is the project's. */
  private static void moveUnlessDeclared(MavenProject project, String key, String id) {
    for (MavenProject one = project; one != null; one = one.getParent()) {
      if (declares(one.getOriginalModel(), key, id)) {
        return;
      }
    }
    Plugin plugin = project.getPlugin(key);
    if (plugin != null) {
      for (PluginExecution execution : plugin.getExecutions()) {
        if (execution.getId().equals(id)) {
          execution.setPhase("none");
        }
      }
    }
  }

  private static boolean declares(Model model, String key, String id) {
    Build build = model == null ? null : model.getBuild();
    if (build != null) {
      for (Plugin plugin : build.getPlugins()) {
        if (plugin.getKey().equals(key)) {
          for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getId().equals(id)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
