package dev.solo5.site.javadoc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a type's source says of it.
 *
 * @param comment its Javadoc as Markdown; empty when it has none
 * @param parent the simple name of the class it extends
 * @param members fields by name, and methods by name and {@code ()}, in the order of the source
 */
public record TypeDoc(String comment, Optional<String> parent, Map<String, Member> members) {
  /**
   * A field or a method.
   *
   * @param type of the field, or what the method returns, as written but without annotations
   * @param parameters names of the method's
   * @param comment its Javadoc as Markdown; empty when it has none
   */
  public record Member(String type, List<String> parameters, String comment) {
    /** Keeps a copy of the names. */
    public Member {
      parameters = List.copyOf(parameters);
    }
  }
}
