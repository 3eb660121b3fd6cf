package dev.solo5.guest.conformance;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** All programs by name. */
final class Programs {
  /** One of them. */
  interface Body {
    void run(PrintStream out) throws Exception;
  }

  private Programs() {}

  static Map<String, Body> all() {
    Map<String, Body> all = new LinkedHashMap<>();
    all.put("arithmetic/Trigonometry", dev.solo5.guest.conformance.arithmetic.Trigonometry::run);
    all.put("arithmetic/Integers", dev.solo5.guest.conformance.arithmetic.Integers::run);
    all.put("arithmetic/Longs", dev.solo5.guest.conformance.arithmetic.Longs::run);
    all.put("arithmetic/SmallTypes", dev.solo5.guest.conformance.arithmetic.SmallTypes::run);
    all.put("arithmetic/Conversions", dev.solo5.guest.conformance.arithmetic.Conversions::run);
    all.put("arithmetic/Doubles", dev.solo5.guest.conformance.arithmetic.Doubles::run);
    all.put("arithmetic/Floats", dev.solo5.guest.conformance.arithmetic.Floats::run);
    all.put("arithmetic/Rounding", dev.solo5.guest.conformance.arithmetic.Rounding::run);
    all.put("arithmetic/Exact", dev.solo5.guest.conformance.arithmetic.Exact::run);
    all.put("arithmetic/Bits", dev.solo5.guest.conformance.arithmetic.Bits::run);
    all.put("arithmetic/Parsing", dev.solo5.guest.conformance.arithmetic.Parsing::run);
    all.put("arithmetic/Boxes", dev.solo5.guest.conformance.arithmetic.Boxes::run);
    all.put("arithmetic/BigIntegers", dev.solo5.guest.conformance.arithmetic.BigIntegers::run);
    all.put("arithmetic/BigDecimals", dev.solo5.guest.conformance.arithmetic.BigDecimals::run);
    all.put(
        "arithmetic/CompoundAssignment",
        dev.solo5.guest.conformance.arithmetic.CompoundAssignment::run);
    all.put("floating/DoubleToText", dev.solo5.guest.conformance.floating.DoubleToText::run);
    all.put("floating/FloatToText", dev.solo5.guest.conformance.floating.FloatToText::run);
    all.put("floating/TextToDouble", dev.solo5.guest.conformance.floating.TextToDouble::run);
    all.put("floating/Decimals", dev.solo5.guest.conformance.floating.Decimals::run);
    all.put("text/Splits", dev.solo5.guest.conformance.text.Splits::run);
    all.put("text/Controls", dev.solo5.guest.conformance.text.Controls::run);
    all.put("text/MissingFiles", dev.solo5.guest.conformance.text.MissingFiles::run);
    all.put("text/Strings", dev.solo5.guest.conformance.text.Strings::run);
    all.put("text/StringErrors", dev.solo5.guest.conformance.text.StringErrors::run);
    all.put("text/Builders", dev.solo5.guest.conformance.text.Builders::run);
    all.put("text/Unicode", dev.solo5.guest.conformance.text.Unicode::run);
    all.put("text/Encodings", dev.solo5.guest.conformance.text.Encodings::run);
    all.put("text/TextBlocks", dev.solo5.guest.conformance.text.TextBlocks::run);
    all.put("text/Concatenation", dev.solo5.guest.conformance.text.Concatenation::run);
    all.put("text/Formatting", dev.solo5.guest.conformance.text.Formatting::run);
    all.put("text/FormatErrors", dev.solo5.guest.conformance.text.FormatErrors::run);
    all.put("text/Regex", dev.solo5.guest.conformance.text.Regex::run);
    all.put("text/Tokens", dev.solo5.guest.conformance.text.Tokens::run);
    all.put("text/Messages", dev.solo5.guest.conformance.text.Messages::run);
    all.put("text/Input", dev.solo5.guest.conformance.text.Input::run);
    all.put("exceptions/Implicit", dev.solo5.guest.conformance.exceptions.Implicit::run);
    all.put("exceptions/Flow", dev.solo5.guest.conformance.exceptions.Flow::run);
    all.put("exceptions/Library", dev.solo5.guest.conformance.exceptions.Library::run);
    all.put(
        "language/InitializationOrder",
        dev.solo5.guest.conformance.language.InitializationOrder::run);
    all.put("language/Switches", dev.solo5.guest.conformance.language.Switches::run);
    all.put("language/Enums", dev.solo5.guest.conformance.language.Enums::run);
    all.put("language/Generics", dev.solo5.guest.conformance.language.Generics::run);
    all.put("language/Lambdas", dev.solo5.guest.conformance.language.Lambdas::run);
    all.put("language/Interfaces", dev.solo5.guest.conformance.language.Interfaces::run);
    all.put("language/InnerClasses", dev.solo5.guest.conformance.language.InnerClasses::run);
    all.put("language/Loops", dev.solo5.guest.conformance.language.Loops::run);
    all.put("language/Varargs", dev.solo5.guest.conformance.language.Varargs::run);
    all.put("language/CharArithmetic", dev.solo5.guest.conformance.language.CharArithmetic::run);
    all.put("language/Identity", dev.solo5.guest.conformance.language.Identity::run);
    all.put("language/Records", dev.solo5.guest.conformance.language.Records::run);
    all.put("language/Recursion", dev.solo5.guest.conformance.language.Recursion::run);
    all.put("collections/HashMaps", dev.solo5.guest.conformance.collections.HashMaps::run);
    all.put("collections/LinkedMaps", dev.solo5.guest.conformance.collections.LinkedMaps::run);
    all.put("collections/ArrayLists", dev.solo5.guest.conformance.collections.ArrayLists::run);
    all.put("collections/LinkedLists", dev.solo5.guest.conformance.collections.LinkedLists::run);
    all.put("collections/TreeMaps", dev.solo5.guest.conformance.collections.TreeMaps::run);
    all.put("collections/ArrayMethods", dev.solo5.guest.conformance.collections.ArrayMethods::run);
    all.put("collections/Immutables", dev.solo5.guest.conformance.collections.Immutables::run);
    all.put("collections/Views", dev.solo5.guest.conformance.collections.Views::run);
    all.put("random/Sequences", dev.solo5.guest.conformance.random.Sequences::run);
    all.put("streams/Basics", dev.solo5.guest.conformance.streams.Basics::run);
    all.put("streams/Primitives", dev.solo5.guest.conformance.streams.Primitives::run);
    all.put("streams/Collecting", dev.solo5.guest.conformance.streams.Collecting::run);
    all.put("streams/Optionals", dev.solo5.guest.conformance.streams.Optionals::run);
    all.put("time/Durations", dev.solo5.guest.conformance.time.Durations::run);
    all.put("time/Dates", dev.solo5.guest.conformance.time.Dates::run);
    all.put("memory/Garbage", dev.solo5.guest.conformance.memory.Garbage::run);
    all.put("memory/Trees", dev.solo5.guest.conformance.memory.Trees::run);
    all.put("memory/SelfChecking", dev.solo5.guest.conformance.memory.SelfChecking::run);
    all.put("whole/Json", dev.solo5.guest.conformance.whole.Json::run);
    all.put("whole/Calculator", dev.solo5.guest.conformance.whole.Calculator::run);
    all.put("whole/Huffman", dev.solo5.guest.conformance.whole.Huffman::run);
    all.put("whole/Paths", dev.solo5.guest.conformance.whole.Paths::run);
    all.put("whole/Matrices", dev.solo5.guest.conformance.whole.Matrices::run);
    all.put("whole/Life", dev.solo5.guest.conformance.whole.Life::run);
    all.put("whole/Machine", dev.solo5.guest.conformance.whole.Machine::run);
    all.put("whole/Checksums", dev.solo5.guest.conformance.whole.Checksums::run);
    all.put("whole/Primes", dev.solo5.guest.conformance.whole.Primes::run);
    all.put("whole/Sorts", dev.solo5.guest.conformance.whole.Sorts::run);
    all.put("threads/Monitors", dev.solo5.guest.conformance.threads.Monitors::run);
    all.put("threads/Threads", dev.solo5.guest.conformance.threads.Threads::run);
    all.put("threads/Initializers", dev.solo5.guest.conformance.threads.Initializers::run);
    all.put("exceptions/Traces", dev.solo5.guest.conformance.exceptions.Traces::run);
    all.put("exceptions/Handlers", dev.solo5.guest.conformance.exceptions.Handlers::run);
    all.put("exceptions/Initializer", dev.solo5.guest.conformance.exceptions.Initializer::run);
    all.put("exceptions/Unused", dev.solo5.guest.conformance.exceptions.Unused::run);
    all.put("collections/Concurrent", dev.solo5.guest.conformance.collections.Concurrent::run);
    all.put("time/Clocks", dev.solo5.guest.conformance.time.Clocks::run);
    all.put("language/Resources", dev.solo5.guest.conformance.language.Resources::run);
    return all;
  }
}
