package dev.solo5.elftool;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The three streams of a program. The program closes none of them.
 *
 * @param input what {@code -} reads
 * @param output results; unbuffered, so that a failing write is noticed
 * @param diagnostics messages for people
 */
record Standard(InputStream input, OutputStream output, PrintStream diagnostics) {}
