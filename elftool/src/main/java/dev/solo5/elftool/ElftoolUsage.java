package dev.solo5.elftool;

/** How the program is called. */
final class ElftoolUsage {

  private ElftoolUsage() {}

  static String of(String program, String version) {
    return "usage: "
        + program
        + " COMMAND ...\n"
        + program
        + " version "
        + version
        + """


        COMMAND is:
            gen-manifest SOURCE OUTPUT:
                Write the C source of the NOTE for the JSON manifest SOURCE to OUTPUT; "-" is standard input or output.
            query-abi BINARY:
                Show which target, and which version of it, BINARY was linked for; "-" is standard input.
            query-manifest BINARY:
                Show the devices that BINARY declares; "-" is standard input.
        """;
  }
}
