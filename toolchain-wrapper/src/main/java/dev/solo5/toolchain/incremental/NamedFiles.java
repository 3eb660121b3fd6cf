package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.PlainNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a user's command line, for the files they name: response files, specs, plugins,
 * scripts, profiles, programs in a directory of {@code -B}. There are too many such options to know
 * them all, so whatever part of a word could be the name of a file is taken for one.
 *
 * @param base what relative names are relative to
 */
public record NamedFiles(List<String> words, Path base) {
  /** A word of a response file: quotes keep spaces together, a backslash quotes what follows it. */
  private static final Pattern WORD =
      Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|\\\\.|[^\\s\"'\\\\])+", Pattern.DOTALL);

  private static final Pattern QUOTING = Pattern.compile("\\\\(.)|[\"']", Pattern.DOTALL);

  /** Options whose file, joined or in the next word, is written. */
  private static final Pattern OUTPUT =
      Pattern.compile(
          "--?Map|-o|-M[FTQ]|-MM?D|--dependency-file|--reproduce|--out-implib|--?serialize-diagnostics"
              + "|-f(?:save-)?opt(?:imization)?-record.*|-fdump-.*|-fprofile-(?:dir|note).*|-dump.*"
              + "|-save-temps.*|-a[a-z]*(?==)");

  private static final Set<String> PASS_ON =
      Set.of("-Xlinker", "-Xassembler", "-Xpreprocessor", "-Xclang");

  /** What a compiler looks for in a directory of {@code -B}. */
  private static final List<String> TOOLS =
      List.of(
          "as",
          "ld",
          "ld.bfd",
          "ld.gold",
          "ld.lld",
          "ld.mold",
          "cc1",
          "cc1plus",
          "collect2",
          "lto1",
          "lto-wrapper",
          "specs");

  public NamedFiles {
    words = List.copyOf(words);
  }

  /** The words with those of response files in their place. */
  public NamedFiles expanded() throws IOException {
    List<String> all = new ArrayList<>();
    expand(words, new LinkedHashSet<>(), all);
    return new NamedFiles(all, base);
  }

  /** The {@link #files} of all words, those of response files too, and the response files. */
  public Set<Path> allFiles() throws IOException {
    Set<Path> responses = new LinkedHashSet<>();
    List<String> expanded = new ArrayList<>();
    expand(words, responses, expanded);
    Set<Path> all = new LinkedHashSet<>(files());
    all.addAll(responses);
    all.addAll(new NamedFiles(expanded, base).files());
    return all;
  }

  private void expand(List<String> some, Set<Path> read, List<String> all) throws IOException {
    for (String word : some) {
      Optional<Path> file =
          word.startsWith("@")
              ? path(word.substring(1)).filter(Files::isRegularFile)
              : Optional.empty();
      if (file.isEmpty()) {
        all.add(word);
      } else if (read.add(file.get())) {
        expand(split(Files.readString(file.get(), StandardCharsets.ISO_8859_1)), read, all);
      }
    }
  }

  private static List<String> split(String text) {
    return WORD.matcher(text)
        .results()
        .map(word ->
            QUOTING
                .matcher(word.group())
                .replaceAll(
                    one -> Matcher.quoteReplacement(one.group(1) == null ? "" : one.group(1))))
        .toList();
  }

  /** Every file that a word may name as one to read, whether or not it is there. */
  public Set<Path> files() throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    boolean written = false;
    for (String part : parts()) {
      boolean output = OUTPUT.matcher(part).lookingAt();
      if (!output && !written) {
        for (String name : names(part)) {
          addNamed(part, name, files);
        }
      }
      written = output && OUTPUT.matcher(part).matches();
    }
    return files;
  }

  /** The words as received by the programs that the driver passes them to. */
  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-W")) {
        parts.addAll(List.of(word.split(",", -1)));
      } else if (!PASS_ON.contains(word)) {
        parts.add(word);
      }
    }
    return parts;
  }

  private void addNamed(String part, String name, Set<Path> files) throws IOException {
    Optional<Path> path = path(name);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      addDirectory(part, path.get(), files);
    } else {
      path.ifPresent(files::add);
    }
  }

  private static List<String> names(String part) {
    List<String> names = new ArrayList<>(List.of(part));
    if (part.startsWith("@")) {
      names.add(part.substring(1));
    }
    if (part.startsWith("-") && part.length() > 2) {
      names.add(part.substring(2));
    }
    if (part.contains("=")) {
      names.add(part.substring(part.indexOf('=') + 1));
      names.add(part.substring(part.lastIndexOf('=') + 1));
    }
    return names;
  }

  private static void addDirectory(String word, Path directory, Set<Path> files)
      throws IOException {
    if (word.startsWith("-B") || !word.startsWith("-")) {
      TOOLS.forEach(tool -> files.add(directory.resolve(tool)));
    }
    if (word.contains("profile")) {
      try (Stream<Path> below = Files.walk(directory)) {
        below.filter(Files::isRegularFile).forEach(files::add);
      }
    }
  }

  /** The values of options, joined to it or in the next word, in order. */
  public List<String> values(String... options) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Optional<String> option = Arrays.stream(options).filter(word::startsWith).findFirst();
      if (option.isPresent() && word.length() > option.get().length()) {
        values.add(word.substring(option.get().length()));
      } else if (option.isPresent() && i + 1 < words.size()) {
        values.add(words.get(++i));
      }
    }
    return values;
  }

  /** The same, as directories. */
  List<Path> directories(String... options) {
    return values(options).stream().map(this::path).flatMap(Optional::stream).toList();
  }

  /** A name as a path; empty when no file can be called so. */
  Optional<Path> path(String name) {
    return name.isEmpty() ? Optional.empty() : PlainNames.in(base, name);
  }
}
