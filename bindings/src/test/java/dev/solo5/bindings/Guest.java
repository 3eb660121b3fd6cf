package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test guest.
 *
 * @param name its folder below {@link Sources#GUESTS}
 */
record Guest(String name) {
  private static final Pattern DEVICE =
      Pattern.compile("\"name\": \"(\\w+)\", \"type\": \"(\\w+)\"");

  static List<Guest> all() {
    return Sources.below(Sources.GUESTS).stream()
        .filter(file -> file.endsWith("/main.c"))
        .map(file -> new Guest(file.substring(0, file.indexOf('/'))))
        .toList();
  }

  Path source() {
    return Sources.GUESTS.resolve(name).resolve("main.c");
  }

  /** Compiles and links the guest with an object of bindings. The options are for the compiler. */
  Path build(
      Compiler compiler, String target, Path bindings, Path output, List<String> moreOptions) {
    List<String> options = new ArrayList<>(moreOptions);
    if (target.equals("hvt")) {
      options.add("-mgeneral-regs-only");
    }
    List<Path> objects = new ArrayList<>(List.of(bindings));
    objects.add(compiler.application(source(), output.resolve(name + ".o"), options));
    objects.add(
        compiler.application(manifest(output), output.resolve(name + "-manifest.o"), options));
    return compiler.link(target, objects, output.resolve(name + "." + target));
  }

  /** Writes the manifest as C, in the terms of mft_abi.h. */
  private Path manifest(Path output) {
    List<String> entries = new ArrayList<>(List.of("{.type = MFT_RESERVED_FIRST}"));
    String json = String.join("\n", Sources.lines(source().resolveSibling("manifest.json")));
    for (Matcher device = DEVICE.matcher(json); device.find(); ) {
      entries.add(
          "{.name = \"%s\", .type = MFT_DEV_%s}".formatted(device.group(1), device.group(2)));
    }
    String text =
        """
        #define MFT_ENTRIES %s
        #include "mft_abi.h"
        MFT1_NOTE_DECLARE_BEGIN
        {.version = MFT_VERSION, .entries = MFT_ENTRIES, .e = {%s}}
        MFT1_NOTE_DECLARE_END
        """
            .formatted(entries.size(), String.join(", ", entries));
    try {
      return Files.writeString(output.resolve(name + "-manifest.c"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
