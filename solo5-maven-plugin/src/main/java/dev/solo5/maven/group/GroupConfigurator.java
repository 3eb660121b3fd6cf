package dev.solo5.maven.group;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Configures a goal as Maven does, and its groups with it: each element goes to the group that has
 * a field of this name, else to the goal.
 */
public final class GroupConfigurator extends BasicComponentConfigurator {
  /** Made by Maven. */
  public GroupConfigurator() {}

  @Override
  public void configureComponent(
      Object goal,
      PlexusConfiguration configuration,
      ExpressionEvaluator evaluator,
      ClassRealm realm,
      ConfigurationListener listener)
      throws ComponentConfigurationException {
    Map<Class<?>, Object> groups = groups(goal);
    Map<Object, PlexusConfiguration> parts = new LinkedHashMap<>();
    for (PlexusConfiguration element : configuration.getChildren()) {
      Object holder = goal;
      for (Map.Entry<Class<?>, Object> group : groups.entrySet()) {
        if (hasField(group.getKey(), element.getName())) {
          holder = group.getValue();
        }
      }
      parts
          .computeIfAbsent(holder, any -> new DefaultPlexusConfiguration(configuration.getName()))
          .addChild(element);
    }
    for (Map.Entry<Object, PlexusConfiguration> part : parts.entrySet()) {
      super.configureComponent(
          part.getKey(), part.getValue(), evaluator, realm, new ToldOfGoal(goal, listener));
    }
  }

  private static Map<Class<?>, Object> groups(Object goal) throws ComponentConfigurationException {
    Map<Class<?>, Object> groups = new LinkedHashMap<>();
    for (Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Group.class)) {
          try {
            field.setAccessible(true);
            groups.put(field.getType(), field.get(goal));
          } catch (IllegalAccessException e) {
            throw new ComponentConfigurationException(field + ": " + e.getMessage(), e);
          }
        }
      }
    }
    return groups;
  }

  /** Whether Maven may set one: what a group is made with is final. */
  private static boolean hasField(Class<?> type, String name) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(name) && !Modifier.isFinal(field.getModifiers())) {
        return true;
      }
    }
    return false;
  }

  /** Maven counts as given what it hears of the goal itself: all parameters are the goal's. */
  private static final class ToldOfGoal implements ConfigurationListener {
    private final Object goal;
    private final ConfigurationListener listener;

    ToldOfGoal(Object goal, ConfigurationListener listener) {
      this.goal = goal;
      this.listener = listener;
    }

    @Override
    public void notifyFieldChangeUsingReflection(String field, Object value, Object target) {
      listener.notifyFieldChangeUsingReflection(field, value, goal);
    }

    @Override
    public void notifyFieldChangeUsingSetter(String field, Object value, Object target) {
      listener.notifyFieldChangeUsingSetter(field, value, goal);
    }
  }
}
