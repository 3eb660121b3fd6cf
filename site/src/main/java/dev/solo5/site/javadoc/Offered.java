package dev.solo5.site.javadoc;

import java.util.List;

/**
 * A public type as its users see it.
 *
 * @param name with the names of the types around it: {@code Ready.Line}
 * @param declaration as written, without annotations and body
 * @param comment its Javadoc as Markdown; empty when it has none
 * @param members what is public in it, in the order of the source; types stand for themselves
 */
public record Offered(String name, String declaration, String comment, List<Member> members) {
  /** Keeps a copy of the members. */
  public Offered {
    members = List.copyOf(members);
  }

  /**
   * A field, a constant, a constructor or a method.
   *
   * @param declaration as written, without annotations and body
   * @param comment its Javadoc as Markdown, with its description of parameters, result and
   *     exceptions
   */
  public record Member(String declaration, String comment) {}
}
