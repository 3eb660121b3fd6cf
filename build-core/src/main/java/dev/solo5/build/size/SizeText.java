package dev.solo5.build.size;

import dev.solo5.build.size.SizeReport.ClassSize;
import dev.solo5.build.size.SizeReport.Origin;
import dev.solo5.build.size.SizeReport.SectionSize;
import dev.solo5.build.size.SizeReport.SymbolSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report as lines for a person; what changed since the report before stands beside it. */
public final class SizeText {
  private static final int CLASSES = 15;

  private final SizeReport report;
  private final Optional<SizeReport> before;
  private final List<String> lines = new ArrayList<>();

  private SizeText(SizeReport report, Optional<SizeReport> before) {
    this.report = report;
    this.before = before;
  }

  /** The lines. */
  public static List<String> of(SizeReport report, Optional<SizeReport> before) {
    var text = new SizeText(report, before);
    text.total();
    text.sections();
    text.origins();
    text.packages();
    text.classes();
    text.symbols();
    return List.copyOf(text.lines);
  }

  /** The totals, in one line. */
  public static String summary(SizeReport report, Optional<SizeReport> before) {
    long change = report.total().total() - before.map(old -> old.total().total()).orElse(0L);
    String changed =
        before.isEmpty() || change == 0 ? "" : ", " + signed(change) + " from the previous version";
    Parts total = report.total();
    return "%s: %s bytes (text %s, rodata %s, data %s, bss %s)%s"
        .formatted(
            report.unikernel(),
            total.total(),
            total.text(),
            total.rodata(),
            total.data(),
            total.bss(),
            changed);
  }

  private void total() {
    lines.add(summary(report, before) + "; the file is " + report.fileBytes() + " bytes");
  }

  private void sections() {
    Map<String, Long> old = new LinkedHashMap<>();
    before.ifPresent(
        one -> one.sections().forEach(section -> old.put(section.name(), section.bytes())));
    lines.add("  section                             bytes");
    for (SectionSize section : report.sections()) {
      lines.add(
          line(
              section.name() + " (" + section.kind().name().toLowerCase(Locale.ROOT) + ")",
              section.bytes(),
              old.remove(section.name())));
    }
    old.forEach((name, bytes) -> lines.add(line(name, 0, bytes)));
  }

  private void origins() {
    if (report.origins().isEmpty()) {
      return;
    }
    Map<String, Long> old = new LinkedHashMap<>();
    before.ifPresent(
        one -> one.origins().forEach(origin -> old.put(origin.name(), origin.parts().total())));
    lines.add("  from                                bytes");
    for (Origin origin : report.origins()) {
      lines.add(line(origin.name(), origin.parts().total(), old.remove(origin.name())));
    }
    old.forEach((name, bytes) -> lines.add(line(name, 0, bytes)));
  }

  private void packages() {
    if (report.classes().isEmpty()) {
      return;
    }
    Map<String, Long> old = new TreeMap<>();
    before.ifPresent(one -> old.putAll(byPackage(one)));
    lines.add("  package                             bytes");
    byPackage(report).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(one -> lines.add(line(one.getKey(), one.getValue(), old.remove(one.getKey()))));
    old.forEach((name, bytes) -> lines.add(line(name, 0, bytes)));
  }

  private static Map<String, Long> byPackage(SizeReport report) {
    Map<String, Long> packages = new TreeMap<>();
    for (ClassSize one : report.classes()) {
      int end = one.name().lastIndexOf('.');
      String name = end < 0 ? "(no package)" : one.name().substring(0, end);
      packages.merge(name, one.bytes(), Long::sum);
    }
    return packages;
  }

  private void classes() {
    if (report.classes().isEmpty()) {
      return;
    }
    Map<String, Long> old = new HashMap<>();
    before.ifPresent(one -> one.classes().forEach(its -> old.put(its.name(), its.bytes())));
    lines.add("  largest classes                     bytes");
    report.classes().stream()
        .limit(CLASSES)
        .forEach(one -> lines.add(line(one.name(), one.bytes(), old.get(one.name()))));
  }

  private void symbols() {
    if (report.symbols().isEmpty()) {
      return;
    }
    lines.add("  largest                             bytes");
    for (SymbolSize symbol : report.symbols()) {
      lines.add("    %-32s %8s".formatted(symbol.name(), symbol.bytes()));
    }
  }

  private String line(String name, long bytes, @Nullable Long old) {
    long change = bytes - (old == null ? 0 : old);
    String changed = before.isEmpty() || change == 0 ? "" : "  " + signed(change);
    return "    %-32s %8s%s".formatted(name, bytes, changed);
  }

  private static String signed(long change) {
    return change > 0 ? "+" + change : Long.toString(change);
  }
}
