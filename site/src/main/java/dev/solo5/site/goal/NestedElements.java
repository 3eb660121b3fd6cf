package dev.solo5.site.goal;

import dev.solo5.site.MarkdownText;
import dev.solo5.site.javadoc.SourceIndex;
import dev.solo5.site.javadoc.TypeDoc;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements inside a parameter's, where its type is a class of the plugin. */
final class NestedElements {
  private static final Pattern TYPE_NAME = Pattern.compile("\\w+");
  private static final Pattern SETTER = Pattern.compile("set(\\p{Upper})(\\w*)\\(\\)");

  private NestedElements() {}

  /** A list in Markdown; empty when there are none. */
  static String of(SourceIndex sources, Goal goal, Parameter parameter) {
    String inPackage = goal.implementation().replaceFirst("\\w+$", "");
    String element =
        TYPE_NAME
            .matcher(parameter.type())
            .results()
            .map(MatchResult::group)
            .reduce("", (_, last) -> last);
    return sources.find(inPackage + element).map(NestedElements::list).orElse("");
  }

  private static String list(TypeDoc type) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, TypeDoc.Member> member : type.members().entrySet()) {
      Matcher setter = SETTER.matcher(member.getKey());
      if (setter.matches()) {
        String name = setter.group(1).toLowerCase(Locale.ROOT) + setter.group(2);
        text.append(item(name, comment(type, member)));
      }
    }
    if (text.isEmpty()) {
      fields(type).forEach((name, field) -> text.append(item(name, field.comment())));
    }
    return text.append(text.isEmpty() ? "" : "\n").toString();
  }

  /** What Maven sets itself, where there is no setter. */
  private static Map<String, TypeDoc.Member> fields(TypeDoc type) {
    Map<String, TypeDoc.Member> fields = new LinkedHashMap<>(type.members());
    fields.keySet().removeIf(name -> name.endsWith("()"));
    return fields;
  }

  private static String item(String name, String comment) {
    return "- %s: %s\n".formatted(MarkdownText.code("<" + name + ">"), comment);
  }

  /** That of the field which the setter sets: its parameter has the field's name. */
  private static String comment(TypeDoc type, Map.Entry<String, TypeDoc.Member> setter) {
    String field = setter.getValue().parameters().getFirst();
    return type.members().getOrDefault(field, setter.getValue()).comment();
  }
}
